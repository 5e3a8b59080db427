// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingspanel.h"

#include "elidedlabel.h"
#include "findingdecider.h"
#include "findingfilter.h"
#include "findingrulesmodel.h"
#include "findingsmodel.h"
#include "findingstatemenu.h"
#include "findingsummary.h"
#include "listtable.h"
#include "planbutton.h"
#include "rulesmenu.h"
#include "severitydelegate.h"
#include "statechooser.h"
#include "unitproposal.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

FindingsPanel::FindingsPanel(QWidget *parent)
    : QWidget(parent)
    , m_all(std::make_shared<const CheckedSessions>())
    , m_checked(m_all)
    , m_rules(new FindingRulesModel(this))
    , m_findings(new FindingsModel(this))
    , m_ruleList(makeListTable(m_rules, tr("Rules that have found something"), this))
    , m_list(makeListTable(m_findings, tr("Findings"), this))
    , m_lists(makeLists())
    , m_pages(new QStackedWidget(this))
    , m_rulesMenu(new RulesMenu(this))
    , m_plan(new PlanButton(this))
    , m_proposal(new UnitProposal(this))
    , m_previous(addAction(
          u"previousFinding"_s, tr("‹ Previous"), tr("To the finding before (Shift+F8)"), &FindingsPanel::showPrevious))
    , m_next(addAction(u"nextFinding"_s, tr("Next ›"), tr("To the next finding (F8)"), &FindingsPanel::showNext))
    , m_only(addAction(u"onlyThese"_s, tr("Show only these"), tr("Filters the table by what this rule has found"),
          &FindingsPanel::requestFilter))
    , m_export(addAction(u"exportFindings"_s, tr("Export…"),
          tr("Write the findings that are listed as CSV, as the command check does"), &FindingsPanel::requestExport))
    , m_decider(new FindingDecider(m_list, *m_findings))
    , m_listed(new StateChooser(this))
    , m_summary(new ElidedLabel(this))
    , m_empty(new QLabel(this))
{
    m_ruleList->setObjectName(u"findingRules"_s);
    m_ruleList->setSelectionMode(QAbstractItemView::SingleSelection);
    m_ruleList->setItemDelegateForColumn(FindingRulesModel::Rule, new SeverityDelegate(this));
    m_list->setObjectName(u"findings"_s);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    // Of an id both ends are telling.
    m_list->setTextElideMode(Qt::ElideMiddle);
    for (QTableView *view : {m_ruleList, m_list}) {
        view->setContextMenuPolicy(Qt::ActionsContextMenu);
        view->insertActions(view->actions().value(0), {m_only, m_export});
    }
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_lists);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_actionsRow = makeBar();
    layout->addWidget(m_actionsRow);
    layout->addWidget(m_proposal);
    layout->addWidget(m_pages, 1);
    connect(m_ruleList->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_isRestoring)
            return;
        m_hasChosen = true;
        showRule();
        fitColumns();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &FindingsPanel::noteChosen);
    // Who has left it for another session comes back by a click on it.
    connect(m_list, &QTableView::clicked, this, &FindingsPanel::noteChosen);
    connect(m_list, &QTableView::activated, this, &FindingsPanel::noteChosen);
    connect(m_decider, &FindingDecider::changeRequested, this, &FindingsPanel::changeRequested);
    connect(m_listed, &StateChooser::chosenChanged, this, &FindingsPanel::list);
    updateSummary();
}

QAction *FindingsPanel::addAction(
    const QString &name, const QString &text, const QString &tip, void (FindingsPanel::*act)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setToolTip(tip);
    connect(action, &QAction::triggered, this, act);
    return action;
}

QWidget *FindingsPanel::makeBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    const auto add = [layout](QToolButton *button) {
        button->setProperty("framed", true);
        // A tool button of an action takes no key by itself.
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    };
    const auto addButton = [&](QAction *action) {
        auto *button = new QToolButton(bar);
        button->setDefaultAction(action);
        add(button);
    };
    const auto addMenu = [&](const QString &name, const QString &text, const QString &tip, QMenu *menu) {
        auto *button = new QToolButton(bar);
        button->setObjectName(name);
        button->setText(text);
        button->setToolTip(tip);
        button->setMenu(menu);
        button->setPopupMode(QToolButton::InstantPopup);
        add(button);
    };
    addButton(m_previous);
    addButton(m_next);
    addButton(m_only);
    addMenu(u"findingState"_s, tr("State"), tr("What has become of the findings that are selected"), m_decider->menu());
    add(m_listed);
    addMenu(u"rules"_s, tr("Rules"), tr("Which rules are applied"), m_rulesMenu);
    add(m_plan);
    addButton(m_export);
    layout->addStretch();
    m_summary->setObjectName(u"findingsSummary"_s);
    m_summary->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    layout->addWidget(m_summary);
    return bar;
}

/// The rules, and beside them what the one that is chosen has found.
QSplitter *FindingsPanel::makeLists()
{
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_ruleList);
    splitter->addWidget(m_list);
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    QHeaderView *header = m_ruleList->horizontalHeader();
    header->setSectionResizeMode(FindingRulesModel::Rule, QHeaderView::Stretch);
    header->setSectionResizeMode(FindingRulesModel::Count, QHeaderView::ResizeToContents);
    connect(splitter, &QSplitter::splitterMoved, this, [this] { m_isSplit = true; });
    return splitter;
}

const FindingGroup *FindingsPanel::chosenGroup() const
{
    const int row = m_ruleList->currentIndex().row();
    return row < 0 ? nullptr : &m_rules->groups()[static_cast<size_t>(row)];
}

std::optional<size_t> FindingsPanel::chosenPlace() const
{
    const int row = m_list->currentIndex().row();
    if (row < 0)
        return std::nullopt;
    return m_findings->group().first + static_cast<size_t>(row);
}

void FindingsPanel::setChecked(const std::shared_ptr<const CheckedSessions> &checked)
{
    const bool areDecided = m_all->decisions != checked->decisions;
    m_all = checked;
    list();
    if (areDecided)
        fitColumns();
}

void FindingsPanel::list()
{
    m_listed->setFindings(m_all->result.findings);
    const std::optional<FindingState> state = m_listed->chosen();
    const auto checked = state ? onlyThose(*m_all, [state](const Finding &finding) { return finding.state == *state; })
                               : m_all;
    const QScopedValueRollback restoring(m_isRestoring, true);
    const FindingGroup group = m_findings->group();
    const auto place = chosenPlace();
    const auto chosen = place ? std::optional(m_checked->result.findings[*place]) : std::nullopt;
    const int chosenRow = m_list->currentIndex().row();
    m_checked = checked;
    m_proposal->setEvidence(checked->units);
    const std::vector<Finding> &findings = checked->result.findings;
    const std::vector<FindingGroup> groups = groupsOf(findings);
    m_rules->setGroups(groups);
    const auto same = std::ranges::find_if(groups, [&](const FindingGroup &other) { return group.isSameAs(other); });
    // Who has chosen none is shown the worst, also of what comes later.
    m_hasChosen = m_hasChosen && !groups.empty();
    const bool isKept = m_hasChosen && group.count > 0 && same != groups.end();
    m_ruleList->setCurrentIndex(m_rules->index(isKept ? static_cast<int>(same - groups.begin()) : 0, 0));
    showRule();
    fitColumns(!isKept);
    if (chosen && isKept) {
        const auto first = findings.begin() + static_cast<qptrdiff>(same->first);
        const auto found = std::find_if(first, first + static_cast<qptrdiff>(same->count),
            [&](const Finding &finding) { return finding.row == chosen->row && finding.other == chosen->other; });
        if (const auto row = static_cast<int>(found - first); row < m_findings->rowCount())
            m_list->setCurrentIndex(m_findings->index(row, 0));
        else if (state)
            // Its state is another one now; who works through a list goes on with the next.
            m_list->setCurrentIndex(m_findings->index(std::min(chosenRow, m_findings->rowCount() - 1), 0));
    }
    updateSummary();
    m_decider->update(m_all);
}

void FindingsPanel::requestExport()
{
    emit exportRequested(m_checked);
}

void FindingsPanel::setBusy(bool busy)
{
    m_isBusy = busy;
    updateSummary();
    emit busyChanged(busy);
}

void FindingsPanel::setZone(const Zone &zone)
{
    m_zone = zone;
    list();
}

void FindingsPanel::showRule()
{
    const FindingGroup *group = chosenGroup();
    m_findings->setFindings(m_checked, group ? *group : FindingGroup(), m_zone);
    updateSummary();
}

void FindingsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fitColumns();
}

void FindingsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::EnabledChange)
        fitColumns();
}

void FindingsPanel::fitColumns(bool mayShrink)
{
    // Behind another tab, where it is disabled, nobody sees it.
    if (!isVisible() || !isEnabled())
        return;
    constexpr int room = 12;
    constexpr int mostRows = 20;
    const int widest = fontMetrics().horizontalAdvance(u"st-c0aa1b2e-d…e1f2a3b4"_s) + room;
    m_list->horizontalHeader()->setResizeContentsPrecision(mostRows);
    for (int column = 0; column < m_findings->columnCount(); ++column) {
        const int before = m_list->columnWidth(column);
        m_list->resizeColumnToContents(column);
        const int width = m_list->columnWidth(column) + room;
        const int most = column == FindingsModel::Evidence ? width
            : column == FindingsModel::State               ? 2 * widest
                                                           : widest;
        m_list->setColumnWidth(column, std::max(mayShrink ? 0 : before, std::min(width, most)));
    }
    fitLists(mayShrink);
}

void FindingsPanel::fitLists(bool mayShrink)
{
    if (m_isSplit)
        return;
    constexpr int room = 36;
    const int all = m_lists->width() - m_lists->handleWidth();
    // Public there only.
    const QAbstractItemView *rules = m_ruleList;
    const int needed = rules->sizeHintForColumn(FindingRulesModel::Rule)
        + m_ruleList->horizontalHeader()->sectionSize(FindingRulesModel::Count) + room;
    const int least = mayShrink ? 0 : m_lists->sizes().constFirst();
    const int width = std::min(std::max(needed, least), all * 2 / 5);
    m_lists->setSizes({width, all - width});
}

void FindingsPanel::noteChosen()
{
    updateSummary();
    const auto place = chosenPlace();
    if (!place || m_isRestoring)
        return;
    m_hasChosen = true;
    emit findingChosen(m_checked->result.findings[*place]);
}

void FindingsPanel::requestFilter()
{
    if (const FindingGroup *group = chosenGroup()) {
        const Finding &finding = m_checked->result.findings[chosenPlace().value_or(group->first)];
        emit filterRequested(filterTerms(finding, m_checked->store));
    }
}

void FindingsPanel::choose(size_t place)
{
    const std::vector<FindingGroup> &groups = m_rules->groups();
    const auto group = std::ranges::find_if(
        groups, [place](const FindingGroup &other) { return place < other.first + other.count; });
    m_ruleList->setCurrentIndex(m_rules->index(static_cast<int>(group - groups.begin()), 0));
    m_list->setCurrentIndex(m_findings->index(static_cast<int>(place - group->first), 0));
}

void FindingsPanel::showNext()
{
    const size_t count = m_checked->result.findings.size();
    const auto place = chosenPlace();
    if (count > 0)
        choose(place ? (*place + 1) % count : m_findings->group().first);
}

void FindingsPanel::showPrevious()
{
    const size_t count = m_checked->result.findings.size();
    if (count > 0)
        choose((chosenPlace().value_or(m_findings->group().first) + count - 1) % count);
}

void FindingsPanel::focusList()
{
    if (!chosenPlace())
        showNext();
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void FindingsPanel::focusSurplus()
{
    const std::vector<Finding> &findings = m_checked->result.findings;
    const auto first = std::ranges::find_if(
        findings, [](const Finding &finding) { return isSurplusRule(finding.rule) && finding.counts(); });
    if (first != findings.end())
        choose(static_cast<size_t>(first - findings.begin()));
    focusList();
}

void FindingsPanel::updateSummary()
{
    const QLocale locale;
    const size_t count = m_checked->result.findings.size();
    QStringList parts;
    if (const auto place = chosenPlace())
        parts << tr("Finding %1 of %2").arg(locale.toString(*place + 1), locale.toString(count));
    if (count > 0)
        parts << headlineOf(m_all->result);
    if (m_isBusy)
        parts << tr("checking…");
    m_summary->setText(parts.join(u" · "_s));
    m_previous->setEnabled(count > 0);
    m_next->setEnabled(count > 0);
    m_only->setEnabled(count > 0);
    m_export->setEnabled(count > 0);
    m_pages->setCurrentIndex(count > 0 ? 1 : 0);
    const bool isChecked = m_checked->store.rowCount() > 0;
    const bool isNoneListed = count == 0 && !m_all->result.findings.empty();
    m_empty->setText(isNoneListed ? tr("No finding has this state.")
            : isChecked           ? tr("No findings in %Ln sessions.", nullptr, static_cast<int>(m_checked->sessions))
            : m_isBusy            ? tr("Checking…")
                       : tr("What is odd about the sessions, and which of them are too many, is listed here."));
}
