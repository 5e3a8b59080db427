// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparepanel.h"

#include "changegroupsmodel.h"
#include "elidedlabel.h"
#include "filter.h"
#include "listtable.h"
#include "sessionchangesmodel.h"
#include "volumesmodel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QMessageBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

ComparePanel::ComparePanel(QWidget *parent)
    : QWidget(parent)
    , m_groups(new ChangeGroupsModel(this))
    , m_changes(new SessionChangesModel(this))
    , m_volumes(new VolumesModel(this))
    , m_groupList(makeListTable(m_groups, tr("Kinds of changes"), this))
    , m_list(makeListTable(m_changes, tr("Changes"), this))
    , m_volumeList(makeListTable(m_volumes, tr("Sessions then and now"), this))
    , m_empty(new QLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_summary(new ElidedLabel(this))
{
    m_groupList->setObjectName(u"changeGroups"_s);
    m_list->setObjectName(u"changes"_s);
    m_volumeList->setObjectName(u"volumes"_s);
    makeSortable(m_volumeList);
    m_volumeList->horizontalHeader()->setSortIndicator(-1, Qt::DescendingOrder);
    for (QTableView *table : {m_groupList, m_list, m_volumeList}) {
        table->setSelectionMode(QAbstractItemView::SingleSelection);
        // Of an id both ends are telling.
        table->setTextElideMode(Qt::ElideMiddle);
        table->setContextMenuPolicy(Qt::ActionsContextMenu);
        table->installEventFilter(this);
    }
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_empty->setTextFormat(Qt::PlainText);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(makeChanges());
    m_pages->addWidget(m_volumeList);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_actionsRow = makeBar();
    for (QTableView *table : {m_groupList, m_list, m_volumeList})
        table->insertActions(table->actions().value(0), {m_only, m_export});
    layout->addWidget(m_actionsRow);
    layout->addWidget(m_pages, 1);
    connect(m_groupList->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ComparePanel::showGroup);
    connect(m_groupList, &QTableView::activated, this, &ComparePanel::requestGroup);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ComparePanel::requestChanges);
    connect(m_list, &QTableView::clicked, this, &ComparePanel::requestChanges);
    connect(m_list, &QTableView::activated, this, &ComparePanel::requestChanges);
    connect(m_volumeList, &QTableView::activated, this, &ComparePanel::requestVolume);
    connect(
        m_volumeList->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ComparePanel::updateSummary);
    setCompared({});
}

QAction *ComparePanel::addButton(QHBoxLayout *layout, const QString &name, const QString &text, const QString &tip)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setToolTip(tip);
    auto *button = new QToolButton(layout->parentWidget());
    button->setDefaultAction(action);
    button->setProperty("framed", true);
    // A tool button of an action takes no key by itself.
    button->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(button);
    return action;
}

QWidget *ComparePanel::makeBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    auto *menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    menu->addAction(tr("A &file…"), this, &ComparePanel::fileRequested)
        ->setToolTip(tr("A saved answer, a CSV file, also the vendor's, or an exported fetch"));
    menu->addAction(tr("The period &before"), this, [this] { emit daysRequested(EarlierDays::Before); })
        ->setToolTip(tr("By bot, channel and type; the days before must have been fetched"));
    menu->addAction(tr("The same &weekdays before"), this, [this] { emit daysRequested(EarlierDays::SameWeekdays); })
        ->setToolTip(tr("As many days that begin on the same weekday, by bot, channel and type"));
    auto *with = new QToolButton(bar);
    m_with = with;
    with->setObjectName(u"compareWith"_s);
    with->setText(tr("Compare with"));
    with->setToolTip(tr("What the sessions are compared with; earlier fetches are chosen in the tab Fetches"));
    with->setMenu(menu);
    with->setPopupMode(QToolButton::InstantPopup);
    with->setProperty("framed", true);
    with->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(with);
    m_only = addButton(layout, u"onlyTheseChanges"_s, tr("Show only these"),
        tr("Filters the table by the changes that are selected, or by all of their kind (Ctrl+Return)"));
    m_only->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_only->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_only, &QAction::triggered, this, &ComparePanel::requestOnly);
    addAction(m_only);
    m_export = addButton(
        layout, u"exportComparison"_s, tr("Export…"), tr("Write the differences as CSV, as the command diff does"));
    connect(m_export, &QAction::triggered, this, &ComparePanel::exportRequested);
    m_clear = addButton(layout, u"clearComparison"_s, tr("Put away"), tr("Put the comparison away"));
    connect(m_clear, &QAction::triggered, this, &ComparePanel::clearRequested);
    layout->addStretch();
    m_summary->setObjectName(u"comparisonSummary"_s);
    m_summary->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    layout->addWidget(m_summary);
    m_details = addButton(
        layout, u"comparisonDetails"_s, tr("Details…"), tr("All that is to be said of the comparison"));
    connect(m_details, &QAction::triggered, this, &ComparePanel::showDetails);
    return bar;
}

/// The kinds of changes, and beside them the sessions of the one that is chosen.
QWidget *ComparePanel::makeChanges()
{
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_groupList);
    splitter->addWidget(m_list);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 5);
    splitter->setChildrenCollapsible(false);
    QHeaderView *header = m_groupList->horizontalHeader();
    header->setSectionResizeMode(ChangeGroupsModel::Change, QHeaderView::Stretch);
    header->setSectionResizeMode(ChangeGroupsModel::Count, QHeaderView::ResizeToContents);
    return splitter;
}

void ComparePanel::setCompared(const std::shared_ptr<const ComparedSessions> &compared)
{
    const ChangeGroup chosen = m_changes->group();
    m_compared = compared ? compared : std::make_shared<const ComparedSessions>();
    m_volumes->setVolumes(m_compared->volumes, m_compared->now.names());
    m_groups->setGroups(groupsOf(m_compared->diff));
    const auto same = std::ranges::find_if(m_groups->groups(),
        [&chosen](const ChangeGroup &group) { return group.kind == chosen.kind && group.field == chosen.field; });
    const bool isKept = same != m_groups->groups().end();
    m_groupList->setCurrentIndex(m_groups->index(isKept ? static_cast<int>(same - m_groups->groups().begin()) : 0, 0));
    showGroup();
    updateSummary();
}

void ComparePanel::setBusy(bool busy)
{
    m_isBusy = busy;
    updateSummary();
}

void ComparePanel::setZone(const Zone &zone)
{
    m_zone = zone;
    showGroup();
}

void ComparePanel::showGroup()
{
    const int row = m_groupList->currentIndex().row();
    const bool isChosen = row >= 0 && row < m_groups->rowCount();
    m_changes->setChanges(m_compared, isChosen ? m_groups->groups()[static_cast<size_t>(row)] : ChangeGroup(), m_zone);
    fitColumns();
}

void ComparePanel::fitColumns()
{
    constexpr int room = 12;
    constexpr int mostRows = 100;
    const int widest = fontMetrics().horizontalAdvance(u"st-c0aa1b2e-d3f4-…-a5b6e1f2a3b4"_s) + room;
    const bool hasValues = m_changes->group().field.has_value();
    m_list->setColumnHidden(SessionChangesModel::Before, !hasValues);
    m_list->setColumnHidden(SessionChangesModel::After, !hasValues);
    for (QTableView *table : {m_list, m_volumeList}) {
        table->horizontalHeader()->setResizeContentsPrecision(mostRows);
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            table->resizeColumnToContents(column);
            table->setColumnWidth(column, std::min(table->columnWidth(column) + room, widest));
        }
    }
}

bool ComparePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        m_isInList = watched == m_list;
    return QWidget::eventFilter(watched, event);
}

std::vector<quint32> ComparePanel::selectedPlaces() const
{
    std::vector<quint32> places;
    // Not selectedRows(), which makes an index for each of what may be hundreds of thousands.
    for (const QItemSelectionRange &range : m_list->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            places.push_back(m_changes->group().places[static_cast<size_t>(row)]);
    }
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

std::vector<quint32> ComparePanel::rowsNow(const std::vector<quint32> &places) const
{
    std::vector<quint32> rows;
    for (const quint32 place : places) {
        if (const quint32 row = m_compared->diff.changes[place].now; row != SessionChange::NoRow)
            rows.push_back(row);
    }
    return rows;
}

/// All of one kind are among the window's sessions, or none is.
void ComparePanel::request(const std::vector<quint32> &places)
{
    if (places.empty())
        return;
    if (const std::vector<quint32> rows = rowsNow(places); !rows.empty())
        return emit rowsRequested(rows);
    std::vector<quint32> before;
    before.reserve(places.size());
    for (const quint32 place : places)
        before.push_back(m_compared->diff.changes[place].before);
    emit vanishedRequested(before);
}

void ComparePanel::requestGroup()
{
    request(m_changes->group().places);
}

void ComparePanel::requestChanges()
{
    request(selectedPlaces());
}

void ComparePanel::requestOnly()
{
    if (m_compared->areVolumes)
        return requestVolume(m_volumeList->currentIndex());
    const ChangeGroup &group = m_changes->group();
    std::vector<quint32> places = m_isInList ? selectedPlaces() : std::vector<quint32>();
    const bool areAll = places.empty() || places.size() == group.places.size();
    if (areAll)
        places = group.places;
    if (const std::vector<quint32> rows = rowsNow(places); !rows.empty())
        emit onlyRowsRequested(rows, areAll ? termOf(group) : QString());
    else
        request(places);
}

void ComparePanel::requestVolume(const QModelIndex &index)
{
    const VolumeChange &volume = m_volumes->volume(index.row());
    emit termsRequested({filterTerm(Field::BotId, volume.bot), filterTerm(Field::Channel, volume.channel),
        filterTerm(Field::BillingSessionType, volume.type)});
}

void ComparePanel::focusList()
{
    QWidget *list = m_with;
    if (m_compared->areVolumes)
        list = m_volumeList;
    else if (m_compared->diff.differ())
        list = m_groupList;
    list->setFocus(Qt::ShortcutFocusReason);
}

void ComparePanel::showDetails()
{
    auto *box = new QMessageBox(
        QMessageBox::Information, tr("Comparison"), m_compared->summary.trimmed(), QMessageBox::Close, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    box->open();
}

/// The first line, and those that are indented below it.
static QString inOneLine(const QString &summary)
{
    const QStringList lines = summary.split(u'\n');
    QStringList parts;
    for (qsizetype line = 1; line < lines.size() && lines.at(line).startsWith(u"  "_s); ++line)
        parts << lines.at(line).trimmed();
    return (lines.constFirst() + u' ' + parts.join(u" · "_s)).trimmed();
}

void ComparePanel::updateSummary()
{
    const bool isCompared = !m_compared->summary.isEmpty();
    const bool hasVolumes = m_compared->areVolumes && !m_compared->volumes.empty();
    const bool hasChanges = m_compared->diff.differ();
    m_summary->setText(m_isBusy        ? tr("comparing…")
            : hasChanges || hasVolumes ? inOneLine(m_compared->summary)
                                       : QString());
    m_summary->setToolTip(m_compared->summary.trimmed());
    m_clear->setEnabled(isCompared);
    m_only->setEnabled(hasChanges || (hasVolumes && m_volumeList->currentIndex().isValid()));
    m_export->setEnabled(isCompared);
    m_details->setEnabled(isCompared && (hasChanges || hasVolumes));
    m_pages->setCurrentIndex(hasVolumes ? 2 : hasChanges ? 1 : 0);
    m_empty->setText(isCompared ? m_compared->summary.trimmed()
            : m_isBusy          ? tr("Comparing…")
                       : tr("Sessions that were added, have vanished or have changed are listed here. Compare with an "
                            "earlier fetch, which you choose in the tab Fetches, with a file, or with earlier days."));
}
