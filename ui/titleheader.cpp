// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "titleheader.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionHeader>

#include <algorithm>

static constexpr int SideMargin = 6;
static constexpr int TopMargin = 5;

/// A title broken where its longer line is shortest; a single word stays whole.
static QStringList halves(const QString &title, const QFontMetrics &metrics)
{
    QStringList best{title};
    int width = metrics.horizontalAdvance(title);
    for (qsizetype space = title.indexOf(u' '); space >= 0; space = title.indexOf(u' ', space + 1)) {
        const QStringList lines{title.left(space), title.mid(space + 1)};
        const int longer = std::max(metrics.horizontalAdvance(lines[0]), metrics.horizontalAdvance(lines[1]));
        if (longer < width) {
            best = lines;
            width = longer;
        }
    }
    return best;
}

TitleHeader::TitleHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

QStringList TitleHeader::linesOf(const QString &title, const QFontMetrics &metrics, int width)
{
    if (metrics.horizontalAdvance(title) <= width)
        return {title};
    QStringList lines = halves(title, metrics);
    for (QString &line : lines)
        line = metrics.elidedText(line, Qt::ElideRight, width);
    return lines;
}

QString TitleHeader::titleOf(int logicalIndex) const
{
    return model()->headerData(logicalIndex, Qt::Horizontal).toString();
}

int TitleHeader::arrowWidth() const
{
    return style()->pixelMetric(QStyle::PM_HeaderMarkSize, nullptr, this) + SideMargin;
}

int TitleHeader::markWidth(int logicalIndex) const
{
    return isSortIndicatorShown() && sortIndicatorSection() == logicalIndex ? arrowWidth() : 0;
}

void TitleHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    // The style elides for a width without the padding of the style sheet, and knows one line only.
    option->text.clear();
}

void TitleHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    painter->save();
    QHeaderView::paintSection(painter, rect, logicalIndex);
    painter->restore();
    const int mark = markWidth(logicalIndex);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRect place = rect.adjusted(SideMargin + (mirrored ? mark : 0), 0, -SideMargin - (mirrored ? 0 : mark), 0);
    const QVariant wished = model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole);
    const auto alignment = wished.isValid() ? Qt::Alignment(wished.toInt()) : defaultAlignment();
    painter->save();
    painter->setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, QPalette::WindowText));
    // The painter mirrors the alignment where the window is mirrored.
    painter->drawText(place, int(alignment), linesOf(titleOf(logicalIndex), fontMetrics(), place.width()).join(u'\n'));
    painter->restore();
}

QSize TitleHeader::sectionSizeFromContents(int logicalIndex) const
{
    const QSize title = sizeOf(titleOf(logicalIndex));
    // The arrow may go to every column, and none is made wider for it then.
    const int mark = isSortIndicatorShown() ? arrowWidth() : markWidth(logicalIndex);
    // Two dots more: a text as wide as its room is elided already.
    return {title.width() + 2 + 2 * SideMargin + mark, title.height() + 2 * TopMargin};
}

/// Of its two lines, or the one that it has.
QSize TitleHeader::sizeOf(const QString &title) const
{
    // A change of the font asks for them before this widget hears of it.
    if (m_sizesFont != font()) {
        m_sizesFont = font();
        m_sizes.clear();
    }
    const auto known = m_sizes.constFind(title);
    if (known != m_sizes.constEnd())
        return *known;
    const QStringList lines = halves(title, fontMetrics());
    int width = 0;
    for (const QString &line : lines)
        width = std::max(width, fontMetrics().horizontalAdvance(line));
    return *m_sizes.insert(title, QSize(width, static_cast<int>(lines.size()) * fontMetrics().lineSpacing()));
}
