// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "decisionsdialog.h"

#include "cellbuffer.h"
#include "decisionsmodel.h"
#include "findingfilter.h"
#include "findingstatedialog.h"
#include "findingstatemenu.h"
#include "listtable.h"

#include <QAction>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QSet>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

DecisionsDialog::DecisionsDialog(QWidget *parent)
    : QDialog(parent)
    , m_decisions(new DecisionsModel(this))
    , m_listed(new QSortFilterProxyModel(this))
    , m_search(new QLineEdit(this))
    , m_table(makeTable())
    , m_menu(new FindingStateMenu(this))
    , m_show(new QAction(tr("&Show"), this))
    , m_copy(new QAction(tr("&Copy with titles"), this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new QLabel(this))
    , m_count(new QLabel(this))
{
    setObjectName(u"allDecisionsDialog"_s);
    setWindowTitle(tr("All decisions"));
    m_search->setPlaceholderText(tr("Search in all columns"));
    m_search->setAccessibleName(tr("Search in the decisions"));
    m_search->setClearButtonEnabled(true);
    m_show->setObjectName(u"showDecided"_s);
    m_show->setToolTip(tr("Filters the sessions by the billing sessions of these decisions"));
    m_copy->setObjectName(u"copyDecided"_s);
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetShortcut);
    m_table->addActions({m_menu->action(FindingState::Credited), m_menu->action(FindingState::Rejected),
        m_menu->action(FindingState::Open), m_show, m_copy});
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setMargin(24);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_table);
    m_count->setObjectName(u"decisionsCount"_s);

    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_export = box->addButton(tr("&Export…"), QDialogButtonBox::ActionRole);
    m_export->setObjectName(u"exportDecided"_s);
    m_export->setToolTip(tr("Write the decisions that are listed as CSV"));
    // The Return key of the search closes nothing.
    for (QAbstractButton *button : box->buttons())
        qobject_cast<QPushButton *>(button)->setAutoDefault(false);
    auto *bottom = new QHBoxLayout;
    bottom->addWidget(m_count, 1);
    bottom->addWidget(box);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeActionsRow());
    layout->addWidget(m_pages, 1);
    layout->addLayout(bottom);

    connect(m_menu, &FindingStateMenu::stateChosen, this, &DecisionsDialog::ask);
    connect(m_show, &QAction::triggered, this, [this] { emit filterRequested(filterTerms(selected())); });
    connect(m_copy, &QAction::triggered, this, &DecisionsDialog::copy);
    connect(m_export, &QPushButton::clicked, this, &DecisionsDialog::requestExport);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_listed->setFilterFixedString(text.trimmed());
        updateActions();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DecisionsDialog::updateActions);
    connect(m_table, &QTableView::activated, m_show, &QAction::trigger);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_search->setFocus();
    updateActions();
    resize(QSize(1120, 440).boundedTo(screen()->availableSize() - QSize(40, 80)));
}

QTableView *DecisionsDialog::makeTable()
{
    m_listed->setSourceModel(m_decisions);
    m_listed->setSortRole(DecisionsModel::SortRole);
    m_listed->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_listed->setSortLocaleAware(true);
    m_listed->setFilterKeyColumn(-1);
    m_listed->setFilterCaseSensitivity(Qt::CaseInsensitive);
    QTableView *table = makeListTable(m_listed, tr("Decisions"), this);
    table->setObjectName(u"decisions"_s);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setContextMenuPolicy(Qt::ActionsContextMenu);
    makeSortable(table);
    table->sortByColumn(DecisionsModel::ClaimedOn, Qt::DescendingOrder);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

QWidget *DecisionsDialog::makeActionsRow()
{
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_search, 1);
    for (QAction *action : {m_menu->action(FindingState::Credited), m_menu->action(FindingState::Rejected),
             m_menu->action(FindingState::Open), m_show}) {
        auto *button = new QToolButton(row);
        button->setDefaultAction(action);
        button->setProperty("framed", true);
        // A tool button of an action takes no key by itself.
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    return row;
}

void DecisionsDialog::setDecisions(const FindingDecisions &decisions)
{
    const std::vector<FindingKey> chosen = selected();
    m_decisions->setDecisions(decisions);
    if (!m_table->currentIndex().isValid()) {
        select(chosen);
        fitColumns();
    }
    updateActions();
}

void DecisionsDialog::setChecked(const CheckedSessions &checked)
{
    m_decisions->setChecked(checked);
}

std::vector<FindingKey> DecisionsDialog::selected() const
{
    std::vector<FindingKey> findings;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        findings.push_back(m_decisions->decided(m_listed->mapToSource(index).row()).key);
    return findings;
}

void DecisionsDialog::select(const std::vector<FindingKey> &findings)
{
    // Without a current cell the table has none to tell a screen reader of.
    QItemSelectionModel *selection = m_table->selectionModel();
    selection->setCurrentIndex(m_listed->index(0, 0), QItemSelectionModel::NoUpdate);
    for (int row = 0; row < m_listed->rowCount() && !findings.empty(); ++row) {
        const QModelIndex index = m_listed->index(row, 0);
        if (std::ranges::find(findings, m_decisions->decided(m_listed->mapToSource(index).row()).key) != findings.end())
            selection->select(index, QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

void DecisionsDialog::ask(FindingState state)
{
    if (state == FindingState::Open)
        return askToOpen();
    FindingStateDialog *dialog = FindingStateDialog::ask(state, selected().size(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, findings = selected()] {
        FindingChange change = dialog->change();
        change.findings = findings;
        emit changeRequested(change);
    });
}

void DecisionsDialog::askToOpen()
{
    const FindingChange change{.findings = selected()};
    QSet<QString> things;
    for (const FindingKey &key : change.findings)
        things.insert(key.thing());
    // What was decided on the same finding with other numbers goes with it.
    const auto count = std::ranges::count_if(
        m_decisions->all(), [&things](const DecidedFinding &decided) { return things.contains(decided.key.thing()); });
    auto *box = new QMessageBox(QMessageBox::Question, tr("Open again"),
        tr("Take back %Ln decisions? Their findings are open again, and their billing sessions can be claimed anew. "
           "Date, ticket and reason are forgotten.",
            nullptr, static_cast<int>(count)),
        QMessageBox::Cancel, this);
    box->setObjectName(u"openQuestion"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    const QPushButton *yes = box->addButton(tr("&Take back"), QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, [this, change] { emit changeRequested(change); });
    box->open();
}

void DecisionsDialog::copy()
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    const auto lineOf = [this](auto cell) {
        QStringList cells;
        for (int column = 0; column < m_listed->columnCount(); ++column)
            cells << cell(column).toString();
        return cells;
    };
    CellBuffer text('\t', false);
    text.line(lineOf([this](int column) { return m_listed->headerData(column, Qt::Horizontal); }));
    for (const int row : rows)
        text.line(lineOf([this, row](int column) { return m_listed->index(row, column).data(); }));
    QGuiApplication::clipboard()->setText(QString::fromUtf8(text.bytes()).replace(u"\r\n"_s, u"\n"_s));
}

void DecisionsDialog::requestExport()
{
    std::vector<DecidedFinding> listed;
    for (int row = 0; row < m_listed->rowCount(); ++row)
        listed.push_back(m_decisions->decided(m_listed->mapToSource(m_listed->index(row, 0)).row()));
    emit exportRequested(listed);
}

void DecisionsDialog::updateActions()
{
    // But for a claim, which is not offered here, the menu looks at nothing but their states.
    std::vector<Finding> findings;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        findings.push_back({.state = m_decisions->decided(m_listed->mapToSource(index).row()).decision.state});
    m_menu->setFindings(findings, true);
    m_show->setEnabled(!findings.empty());
    m_copy->setEnabled(!findings.empty());
    const std::vector<DecidedFinding> &all = m_decisions->all();
    const auto count = static_cast<int>(all.size());
    const int listed = m_listed->rowCount();
    const auto claimed = std::ranges::count_if(
        all, [](const DecidedFinding &decided) { return decided.decision.state == FindingState::Claimed; });
    const QString decisions = tr("%Ln decisions", nullptr, count);
    m_count->setText(count == 0 ? QString()
            : listed < count    ? tr("%1 of %2").arg(QLocale().toString(listed), decisions)
                                : tr("%1, %Ln of them claimed", nullptr, static_cast<int>(claimed)).arg(decisions));
    m_empty->setText(count > 0
            ? tr("In no decision stands “%1”.").arg(m_search->text().trimmed())
            : tr(
                "Nothing was decided yet. What you claim, or dismiss, in the tab Findings is listed here, whatever its "
                "month."));
    m_pages->setCurrentWidget(listed > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    m_export->setEnabled(listed > 0);
}

void DecisionsDialog::fitColumns()
{
    constexpr int room = 12;
    constexpr int mostRows = 20;
    const int widest = fontMetrics().averageCharWidth() * 46;
    m_table->horizontalHeader()->setResizeContentsPrecision(mostRows);
    for (int column = 0; column < DecisionsModel::Reason; ++column) {
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column) + room, widest));
    }
}
