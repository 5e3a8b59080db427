// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterpopup.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

static constexpr int maxLines = TableFieldCount;
static constexpr int maxMeasured = 100;
/// Between the edge and the text of a line.
static constexpr int textInset = 8;
static constexpr int columnGap = 24;

namespace {

/// Draws what explains a proposal paler than the proposal.
class ProposalDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != FilterProposalsModel::TextColumn)
            option->palette.setBrush(QPalette::Text, option->palette.placeholderText());
    }
};

} // namespace

FilterPopup::FilterPopup(QWidget *line)
    : QTreeView(line->window())
    , m_line(line)
{
    hide();
    setAccessibleName(tr("Proposals for the filter"));
    setModel(&m_proposals);
    setItemDelegate(new ProposalDelegate(this));
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideMiddle);
    setFocusPolicy(Qt::NoFocus);
    // So that a screen reader is told of the chosen line while the focus stays where one types.
    setFocusProxy(line);
    setStyleSheet(u"QTreeView { border: 1px solid palette(mid); border-radius: 5px; padding: 2px; outline: none; } "
                  "QTreeView::item { padding: 3px 5px; }"_s);
    // Else the first lines are measured without it.
    ensurePolished();
    header()->setMinimumSectionSize(0);
    connect(this, &QTreeView::clicked, this, [this](const QModelIndex &index) { emit taken(index.row()); });
}

void FilterPopup::offer(const std::vector<FilterProposal> &proposals, const QRect &place, bool isOptional)
{
    m_proposals.setProposals(proposals);
    fit(place);
    show();
    raise();
    if (!isOptional)
        moveBy(1);
}

/// Measured without the delegate, and the best ones only: else many lines would take longer than a frame.
int FilterPopup::widthOf(int column) const
{
    int width = 0;
    for (int row = 0; row < std::min(m_proposals.rowCount(), maxMeasured); ++row) {
        const QString text = m_proposals.index(row, column).data().toString();
        width = std::max(width, fontMetrics().horizontalAdvance(text));
    }
    return std::min(width + columnGap, parentWidget()->width() / 2);
}

void FilterPopup::fit(const QRect &place)
{
    const QWidget *over = parentWidget();
    int width = 2 * frameWidth() + verticalScrollBar()->sizeHint().width();
    for (int column = 0; column < FilterProposalsModel::ColumnCount; ++column) {
        setColumnWidth(column, widthOf(column));
        width += columnWidth(column);
    }
    const int lines = std::min(m_proposals.rowCount(), maxLines);
    const QSize size = QSize(width, lines * sizeHintForRow(0) + 2 * frameWidth()).boundedTo(over->size());
    const QPoint below = m_line->mapTo(over, QPoint(place.left() - textInset, m_line->height() + 2));
    const int left = isRightToLeft() ? below.x() + place.width() + 2 * textInset - size.width() : below.x();
    setGeometry({QPoint(std::clamp(left, 0, over->width() - size.width()), below.y()), size});
}

void FilterPopup::moveBy(int lines)
{
    const int count = m_proposals.rowCount();
    const int from = chosen();
    int to = from < 0 ? (lines > 0 ? lines - 1 : count + lines) : from + lines;
    if (std::abs(lines) == 1)
        to = (to + count) % count;
    setCurrentIndex(m_proposals.index(std::clamp(to, 0, count - 1), FilterProposalsModel::TextColumn));
}

int FilterPopup::linesOfPage() const
{
    return maxLines - 1;
}
