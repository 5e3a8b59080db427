// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartpicture.h"

#include "countschart.h"
#include "theme.h"

#include <QApplication>
#include <QBuffer>
#include <QFontMetrics>
#include <QPainter>
#include <QSvgGenerator>

using namespace Qt::StringLiterals;

namespace {

constexpr int Width = 1200;
constexpr int ChartHeight = 460;
constexpr int Margin = 24;
constexpr int HeadMargin = 14;
constexpr int Swatch = 10;
constexpr int Gap = 8;

QFont titleFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 1.4);
    font.setBold(true);
    return font;
}

QString countOf(const ChartData::Series &series)
{
    return QLocale().toString(series.total);
}

} // namespace

ChartPicture::ChartPicture(const QString &title, const QString &subtitle, const QString &warning,
    const SessionCounts &counts, const ChartData &data)
    : m_title(title)
    , m_subtitle(subtitle)
    , m_warning(warning)
    , m_counts(counts)
    , m_data(data)
    , m_font(QApplication::font())
{ }

int ChartPicture::legendColumnWidth() const
{
    const QFontMetrics metrics(m_font);
    int widest = 0;
    for (const ChartData::Series &series : m_data.series)
        widest = std::max(
            widest, metrics.horizontalAdvance(series.title) + 2 * Gap + metrics.horizontalAdvance(countOf(series)));
    return Swatch + Gap + widest;
}

int ChartPicture::legendColumns() const
{
    return std::max(1, (Width - 2 * Margin + 3 * Gap) / (legendColumnWidth() + 3 * Gap));
}

QSize ChartPicture::size() const
{
    const int entries = static_cast<int>(m_data.series.size()) + (m_data.mayChange.empty() ? 0 : 1);
    const int lines = (entries + legendColumns() - 1) / legendColumns();
    return {Width, headHeight() + ChartHeight + lines * (QFontMetrics(m_font).height() + 6) + Margin};
}

void ChartPicture::paintLegend(QPainter *painter, int top) const
{
    const int line = QFontMetrics(m_font).height() + 6;
    const int columns = legendColumns();
    const auto placeOf = [&](int index) {
        return QRect(Margin + index % columns * (legendColumnWidth() + 3 * Gap), top + index / columns * line,
            legendColumnWidth(), line);
    };
    const int count = static_cast<int>(m_data.series.size());
    if (!m_data.mayChange.empty())
        painter->drawText(placeOf(count), Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, mayChangeTitle());
    for (int index = 0; index < count; ++index) {
        const ChartData::Series &series = m_data.series[static_cast<size_t>(index)];
        const QRect place = placeOf(index);
        painter->fillRect(
            QRect(place.left(), place.center().y() - Swatch / 2 + 1, Swatch, Swatch), chartColor(series.color, false));
        painter->drawText(place.adjusted(Swatch + Gap, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, series.title);
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, countOf(series));
    }
}

int ChartPicture::headHeight() const
{
    const int line = QFontMetrics(m_font).height() + 2;
    return HeadMargin + QFontMetrics(titleFont(m_font)).height() + 2 + (m_warning.isEmpty() ? 1 : 2) * line + 6;
}

void ChartPicture::paintHead(QPainter *painter) const
{
    const QPalette palette = lightPalette();
    int top = HeadMargin;
    const auto draw = [&](const QString &text, const QColor &color) {
        const QFontMetrics metrics(painter->font());
        painter->setPen(color);
        painter->drawText(QRect(Margin, top, Width - 2 * Margin, metrics.height()), Qt::AlignTop | Qt::TextSingleLine,
            metrics.elidedText(text, Qt::ElideRight, Width - 2 * Margin));
        top += metrics.height() + 2;
    };
    painter->setFont(titleFont(m_font));
    draw(m_title, palette.text().color());
    painter->setFont(m_font);
    if (!m_warning.isEmpty())
        draw(m_warning, problemColor(palette));
    draw(m_subtitle, palette.placeholderText().color());
}

void ChartPicture::paint(QPainter *painter) const
{
    const QPalette palette = lightPalette();
    painter->fillRect(QRect(QPoint(), size()), palette.base());
    paintHead(painter);
    CountsChart chart;
    chart.setPalette(palette);
    chart.setFont(m_font);
    chart.setCounts(m_counts, m_data);
    chart.paintInto(painter, QRect(0, headHeight(), Width, ChartHeight));
    painter->setFont(m_font);
    painter->setPen(palette.text().color());
    paintLegend(painter, headHeight() + ChartHeight + 4);
}

QImage ChartPicture::image() const
{
    constexpr int scale = 2;
    QImage image(size() * scale, QImage::Format_ARGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    paint(&painter);
    return image;
}

QByteArray ChartPicture::pngBytes() const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image().save(&buffer, "PNG");
    return bytes;
}

QByteArray ChartPicture::svgBytes() const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size());
    generator.setViewBox(QRect(QPoint(), size()));
    generator.setTitle(m_title);
    QPainter painter(&generator);
    paint(&painter);
    painter.end();
    return bytes;
}
