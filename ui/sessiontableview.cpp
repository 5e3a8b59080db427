// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessiontableview.h"

#include "chartdata.h"
#include "keptplace.h"
#include "orderheader.h"
#include "sessiondelegate.h"
#include "sessiontablemodel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

SessionTableView::SessionTableView(QWidget *parent)
    : UniformTableView(parent)
    , m_model(new SessionTableModel(this))
    , m_header(new OrderHeader(this))
    , m_place(std::make_unique<KeptPlace>(*this))
{
    setAccessibleName(tr("Billing sessions"));
    setHorizontalHeader(m_header);
    setModel(m_model);
    // Whether all of a column is selected the header would ask of every row, and it shows nothing of it.
    m_header->setSelectionModel(new QItemSelectionModel(m_model, m_header));
    setItemDelegate(new SessionDelegate(*m_model, this));
    setSelectionMode(ExtendedSelection);
    setFrameShape(QFrame::NoFrame);
    connect(m_header, &OrderHeader::orderRequested, this, &SessionTableView::orderRequested);
    connect(m_header, &QWidget::customContextMenuRequested, this, &SessionTableView::showHeaderMenu);
    setDefaultColumns();
}

SessionTableView::~SessionTableView() = default;

void SessionTableView::setDefaultColumns()
{
    // What one looks at first stands first: when, how long, where, who; the vendor's order is that of the exact CSV.
    static constexpr std::array<Field, TableFieldCount> order{Field::BillingStart, Field::BillingSeconds,
        Field::Channel, Field::BillingSessionType, Field::ChannelUserId, Field::BotId, Field::KoreUserId,
        Field::BillingEnd, Field::ConversationStart, Field::ConversationEnd, Field::ConversationSeconds,
        Field::BillingSessionId, Field::ConversationSessionId, Field::Findings};
    for (int place = 0; place < TableFieldCount; ++place) {
        const Field field = order[static_cast<size_t>(place)];
        const int column = static_cast<int>(field);
        m_header->setSectionHidden(column, false);
        m_header->moveSection(m_header->visualIndex(column), place);
        const QString sample = field == Field::BillingEnd ? u"2026-10-03 14:05:03 "_s + ChangeMark
            : kindOf(field) == FieldKind::Time            ? u"2026-10-03 14:05:03"_s
            : kindOf(field) == FieldKind::Id              ? u"6db8d20fbdbad2bdd4d5d6d8"_s
            : kindOf(field) == FieldKind::Length          ? u"0:15:00"_s
            : field == Field::Channel                     ? u"Kore.ai Voice Gateway"_s
            : field == Field::BillingSessionType          ? u"Proactive Messages"_s
            : field == Field::Findings                    ? ruleTitle(CheckRule::TooManyBlocks)
            : field == Field::ChannelUserId               ? u"charlotte.miller@example.com"_s
                                                          : u"st-c0aa1b2e-d…e1f2a3b4"_s;
        const int title = m_header->sectionSizeHint(column) + m_header->markRoom(true);
        m_header->resizeSection(column, std::max(fontMetrics().horizontalAdvance(sample) + 16, title));
    }
}

void SessionTableView::setResult(
    const SessionStore &snapshot, const std::shared_ptr<const QueryResult> &result, bool rowsOnlyAppended)
{
    m_restoring = true;
    m_place->leave(snapshot.rowCount() < m_model->store().rowCount());
    if (m_model->result() && m_model->result()->query.order != result->query.order)
        m_place->setOrderIsNew();
    m_model->setResult(snapshot, result, rowsOnlyAppended);
    const bool mayHaveMoved = m_place->enter(rowsOnlyAppended);
    m_restoring = false;
    if (!mayHaveMoved)
        return;
    emit selectedRowsChanged();
    emit currentRowChanged(currentIndex().isValid() ? qint64(m_model->storeRow(currentIndex().row())) : -1);
}

int SessionTableView::selectedRowCount() const
{
    int count = 0;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        count += range.height();
    return count;
}

std::vector<quint32> SessionTableView::selectedStoreRows() const
{
    std::vector<std::pair<int, int>> ranges;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        ranges.emplace_back(range.top(), range.bottom());
    std::sort(ranges.begin(), ranges.end());
    std::vector<quint32> rows;
    rows.reserve(static_cast<size_t>(selectedRowCount()));
    const int count = m_model->rowCount();
    for (const auto &[top, bottom] : ranges) {
        for (int row = top; row <= bottom && row < count; ++row)
            rows.push_back(m_model->storeRow(row));
    }
    return rows;
}

bool SessionTableView::goTo(const std::vector<quint32> &storeRows)
{
    std::vector<quint32> found = m_model->result()->placesOf(storeRows);
    if (found.empty() || found.front() == QueryResult::Hidden)
        return false;
    const auto firstPlace = static_cast<int>(found.front());
    std::erase(found, QueryResult::Hidden);
    std::vector<int> places(found.begin(), found.end());
    std::ranges::sort(places);
    // Rows that lie together are one range: each one costs Qt a walk at every question.
    QItemSelection selection;
    for (size_t begin = 0, end = 0; begin < places.size(); begin = end) {
        end = begin + 1;
        while (end < places.size() && places[end] == places[end - 1] + 1)
            ++end;
        selection.append(QItemSelectionRange(
            m_model->index(places[begin], 0), m_model->index(places[end - 1], m_model->columnCount() - 1)));
    }
    const int column = currentIndex().isValid() ? currentIndex().column() : static_cast<int>(shownFields().front());
    const QModelIndex first = m_model->index(firstPlace, column);
    // With what is around it, where one has to look elsewhere.
    const int y = visualRect(first).center().y();
    scrollTo(first, y >= 0 && y < viewport()->height() ? EnsureVisible : PositionAtCenter);
    selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    return true;
}

std::vector<Field> SessionTableView::shownFields() const
{
    std::vector<Field> fields;
    for (int place = 0; place < m_header->count(); ++place) {
        const int column = m_header->logicalIndex(place);
        if (!m_header->isSectionHidden(column))
            fields.push_back(static_cast<Field>(column));
    }
    return fields;
}

QByteArray SessionTableView::placeState() const
{
    return m_place->state();
}

void SessionTableView::setPlaceState(const QByteArray &state)
{
    m_place->setState(state);
}

QByteArray SessionTableView::columnState() const
{
    return m_header->saveState();
}

void SessionTableView::setColumnState(const QByteArray &state)
{
    if (state.isEmpty() || !m_header->restoreState(state))
        setDefaultColumns();
    m_header->setSortIndicatorShown(false);
}

void SessionTableView::focusInEvent(QFocusEvent *event)
{
    // Without a current row Qt takes the first one, where the user has not gone; another may be about to come back.
    m_isGettingFocus = true;
    UniformTableView::focusInEvent(event);
    m_isGettingFocus = false;
}

void SessionTableView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (m_isPointedAt && index.isValid())
        scrollToRow(index.row(), hint);
    else
        UniformTableView::scrollTo(index, hint);
}

void SessionTableView::mousePressEvent(QMouseEvent *event)
{
    m_isPointedAt = true;
    UniformTableView::mousePressEvent(event);
}

void SessionTableView::keyPressEvent(QKeyEvent *event)
{
    m_isPointedAt = false;
    if (event->matches(QKeySequence::Copy)) {
        emit copyRequested();
        return;
    }
    // Qt moves the current row only, and what is selected would stay out of sight.
    const bool toEnd = event->matches(QKeySequence::MoveToEndOfDocument);
    if ((toEnd || event->matches(QKeySequence::MoveToStartOfDocument)) && m_model->rowCount() > 0) {
        const int column = std::max(0, currentIndex().column());
        return selectionModel()->setCurrentIndex(m_model->index(toEnd ? m_model->rowCount() - 1 : 0, column),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    UniformTableView::keyPressEvent(event);
}

void SessionTableView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    UniformTableView::selectionChanged(selected, deselected);
    if (m_restoring)
        return;
    m_place->setSelectionIsNew();
    emit selectedRowsChanged();
}

void SessionTableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    UniformTableView::currentChanged(current, previous);
    // The whole row is marked, Qt repaints the cell only.
    for (const QModelIndex &index : {current, previous})
        viewport()->update(0, rowViewportPosition(index.row()), viewport()->width(), rowHeight());
    if (m_restoring)
        return;
    if (!m_isGettingFocus)
        m_place->setCurrentIsNew();
    emit currentRowChanged(current.isValid() ? qint64(m_model->storeRow(current.row())) : -1);
}

void SessionTableView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid())
        return;
    const quint32 row = m_model->storeRow(index.row());
    const Field field = m_model->fieldAt(index.column());
    const QString shown = m_model->displayText(row, field);
    QMenu menu(this);
    const auto addTerm = [&](const QString &title, const QString &term) {
        menu.addAction(title, this, [this, term] { emit termRequested(term); });
    };
    // A time as it is shown is one of the report zone, as those of the filter are; what is no time can only be looked
    // for as a text, even if the filter would take it for one.
    const bool isTime = kindOf(field) == FieldKind::Time;
    const auto addValue = [&](const QString &value, const QString &only) {
        const QString name = fontMetrics().elidedText(value.isEmpty() ? tr("missing") : value, Qt::ElideMiddle, 260);
        addTerm(tr("Only this: %1").arg(name), only);
        addTerm(tr("Exclude this: %1").arg(name), u'-' + only);
    };
    if (isTime && m_model->store().time(field, row) == UnreadableTime) {
        addValue(shown, QString(filterName(field)) + u':' + quoteFilterValue(shown));
    } else if (field == Field::Findings) {
        for (const QString &rule : m_model->rawText(row, field).split(u' '))
            addValue(titlesOfRules(rule), filterTerm(field, rule));
    } else {
        addValue(shown, filterTerm(field, isTime ? shown : m_model->rawText(row, field)));
    }
    menu.addSeparator();
    addTerm(tr("This user"), filterTerm(Field::KoreUserId, m_model->rawText(row, Field::KoreUserId)));
    addTerm(tr("This conversation"),
        filterTerm(Field::ConversationSessionId, m_model->rawText(row, Field::ConversationSessionId)));
    menu.addSeparator();
    menu.addAction(tr("Copy value"), this, [shown] { QGuiApplication::clipboard()->setText(shown); });
    menu.addAction(tr("Copy rows with titles"), this, &SessionTableView::copyRequested);
    menu.addSeparator();
    // The titles cannot be reached by keyboard; their menu can, from here.
    addColumnActions(menu.addMenu(tr("Column: %1").arg(titleOf(field))), index.column());
    menu.exec(event->reason() == QContextMenuEvent::Mouse ? event->globalPos()
                                                          : viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

void SessionTableView::showHeaderMenu(const QPoint &point)
{
    const int column = m_header->logicalIndexAt(point);
    if (column < 0)
        return;
    QMenu menu(this);
    addColumnActions(&menu, column);
    menu.exec(m_header->mapToGlobal(point));
}

void SessionTableView::addColumnActions(QMenu *menu, int column)
{
    const Field field = m_model->fieldAt(column);
    menu->addAction(tr("Filter by %1…").arg(titleOf(field)), this, [this, field] { emit conditionRequested(field); });
    menu->addAction(tr("Only where it is missing"), this, [this, field] { emit termRequested(filterTerm(field, {})); });
    menu->addSeparator();
    menu->addAction(tr("Sort by this"), this, [this, field] { m_header->sortBy(field, false); });
    menu->addAction(tr("Sort by this as well"), this, [this, field] { m_header->sortBy(field, true); });
    menu->addAction(tr("Original order"), this, [this] {
        m_header->setOrder({});
        emit orderRequested({});
    });
    menu->addSeparator();
    QAction *hide = menu->addAction(
        tr("Hide this column"), this, [this, column] { m_header->setSectionHidden(column, true); });
    hide->setEnabled(shownFields().size() > 1);
    addColumnMenu(menu->addMenu(tr("Columns")));
}

void SessionTableView::addColumnMenu(QMenu *menu)
{
    for (const Field field : tableFields()) {
        const int column = static_cast<int>(field);
        QAction *action = menu->addAction(titleOf(field));
        action->setCheckable(true);
        action->setChecked(!m_header->isSectionHidden(column));
        action->setEnabled(shownFields().size() > 1 || m_header->isSectionHidden(column));
        connect(action, &QAction::toggled, this,
            [this, column](bool shown) { m_header->setSectionHidden(column, !shown); });
    }
    menu->addSeparator();
    menu->addAction(tr("All columns, as at first"), this, &SessionTableView::setDefaultColumns);
}
