// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchespanel.h"

#include "elidedlabel.h"
#include "ledgermodel.h"
#include "listtable.h"
#include "pastfetchesmodel.h"
#include "screentext.h"
#include "verdictdelegate.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

FetchesPanel::FetchesPanel(QWidget *parent)
    : QWidget(parent)
    , m_fetches(new PastFetchesModel(this))
    , m_parts(new LedgerModel(this))
    , m_list(makeListTable(m_fetches, tr("Past fetches"), this))
    , m_partList(makeListTable(m_parts, tr("Parts of the chosen fetch"), this))
    , m_pages(new QStackedWidget(this))
    , m_empty(new QLabel(this))
    , m_summary(new ElidedLabel(this))
    , m_partsTitle(new QLabel(this))
    , m_open(addAction(u"openFetch"_s, tr("&Open"), &FetchesPanel::open))
    , m_resume(addAction(u"resumeFetch"_s, tr("&Resume"), &FetchesPanel::resume))
    , m_fresh(addAction(u"freshFetch"_s, tr("Ask for everything &anew"), &FetchesPanel::askAnew))
    , m_compare(addAction(u"compareFetch"_s, tr("&Compare"), &FetchesPanel::compare))
    , m_export(addAction(u"exportFetch"_s, tr("Export as a &file…"), &FetchesPanel::exportChosen))
    , m_delete(addAction(u"deleteFetch"_s, tr("&Delete…"), &FetchesPanel::askToDelete))
    , m_all(new QAction(tr("A&ll on this computer"), this))
{
    m_open->setToolTip(tr("Show its sessions again, without asking the server (Return)"));
    m_resume->setToolTip(tr("Go on where it stopped; what has arrived is not asked for again"));
    m_fresh->setToolTip(tr("Fetch its days once more from their first page; this fetch is kept beside the new one"));
    m_compare->setToolTip(tr("List what was added, has vanished or has changed since, in the sessions that are shown"));
    m_export->setToolTip(tr("Write it into a .billscope file, which another computer can open"));
    m_delete->setToolTip(tr("Delete what is kept of it on this computer (Del)"));
    m_delete->setShortcut(QKeySequence::Delete);
    m_delete->setShortcutContext(Qt::WidgetShortcut);
    m_all->setObjectName(u"allFetches"_s);
    m_all->setCheckable(true);
    m_all->setToolTip(tr("List those of other connections as well, and what is kept without a connection: of one that "
                         "was deleted, or of a host that was named on the command line"));
    connect(m_all, &QAction::toggled, this, &FetchesPanel::allWished);
    m_list->setObjectName(u"pastFetches"_s);
    m_partList->setObjectName(u"parts"_s);
    m_list->addActions({m_open, m_resume, m_fresh, m_compare, m_export, m_delete});
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->setItemDelegateForColumn(
        PastFetchesModel::Completeness, new VerdictDelegate(PastFetchesModel::VerdictRole, this));
    m_partList->setItemDelegateForColumn(
        LedgerModel::Completeness, new VerdictDelegate(LedgerModel::VerdictRole, this));
    m_partList->setSelectionMode(QAbstractItemView::SingleSelection);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(24);

    m_pages->addWidget(m_empty);
    m_pages->addWidget(makeFetches());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_actionsRow = makeBar();
    layout->addWidget(m_actionsRow);
    layout->addWidget(m_pages, 1);
    connect(m_list, &QTableView::activated, this, &FetchesPanel::open);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &FetchesPanel::showChosen);
    setConnection({});
}

QAction *FetchesPanel::addAction(const QString &name, const QString &text, void (FetchesPanel::*act)())
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, act);
    return action;
}

/// The list, and beside it the parts of the one that is chosen.
QWidget *FetchesPanel::makeFetches()
{
    auto *splitter = new QSplitter(this);
    splitter->addWidget(titled(new QLabel(tr("Past fetches"), this), m_list));
    splitter->addWidget(titled(m_partsTitle, m_partList));
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

QWidget *FetchesPanel::makeBar()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (QAction *action : {m_open, m_resume, m_fresh, m_compare, m_export, m_delete, m_all}) {
        auto *button = new QToolButton(bar);
        button->setDefaultAction(action);
        button->setProperty("framed", true);
        // A tool button of an action takes no key by itself.
        button->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(button);
    }
    layout->addStretch();
    m_summary->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    layout->addWidget(m_summary);
    return bar;
}

QWidget *FetchesPanel::titled(QLabel *title, QTableView *table)
{
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    title->setContentsMargins(6, 2, 6, 2);
    title->setBuddy(table);
    title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *both = new QWidget(this);
    auto *layout = new QVBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(title);
    layout->addWidget(table, 1);
    return both;
}

void FetchesPanel::setShown(const QList<FetchKey> &shown)
{
    m_selectsShown = m_selectsShown || (!shown.isEmpty() && shown != m_shown);
    m_shown = shown;
}

void FetchesPanel::setConnection(const QString &name)
{
    m_connection = name;
    setFetches({}, 0);
}

void FetchesPanel::setFetches(const std::vector<PastFetch> &fetches, qint64 diskBytes, const QString &problem)
{
    const std::vector<PastFetch> before = selected();
    m_diskBytes = diskBytes;
    m_problem = problem;
    m_fetches->setFetches(fetches, m_zone, m_shown);
    QItemSelection selection;
    const auto select = [&](int row) {
        if (row >= 0)
            selection.select(m_fetches->index(row, 0), m_fetches->index(row, PastFetchesModel::ColumnCount - 1));
    };
    if (std::exchange(m_selectsShown, false))
        std::ranges::for_each(m_shown, [&](const FetchKey &key) { select(m_fetches->rowOf(key)); });
    else
        std::ranges::for_each(before, [&](const PastFetch &fetch) { select(m_fetches->rowOf(fetch.key())); });
    if (selection.isEmpty() && !fetches.empty())
        select(0);
    if (!selection.isEmpty()) {
        m_list->selectionModel()->setCurrentIndex(selection.constFirst().topLeft(), QItemSelectionModel::NoUpdate);
        m_list->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    }
    fitColumns();
    showChosen();
    showSummary();
}

bool FetchesPanel::isEmpty() const
{
    return m_fetches->rowCount() == 0;
}

void FetchesPanel::setZone(const Zone &zone)
{
    m_zone = zone;
    setFetches(std::vector<PastFetch>(m_fetches->fetches()), m_diskBytes, m_problem);
}

void FetchesPanel::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void FetchesPanel::fitColumns()
{
    constexpr int room = 12;
    constexpr int mostRows = 100;
    for (QTableView *table : {m_list, m_partList}) {
        table->horizontalHeader()->setResizeContentsPrecision(mostRows);
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            table->resizeColumnToContents(column);
            table->setColumnWidth(column, table->columnWidth(column) + room);
        }
    }
    m_list->setColumnHidden(PastFetchesModel::Connection, !m_fetches->hasSeveralConnections());
    m_partList->setColumnHidden(LedgerModel::Bot, !m_parts->hasBots());
}

void FetchesPanel::showSummary()
{
    m_summary->setToolTip(tr("What this takes up on the disk: the answers of all fetches, shared ones once, and what "
                             "the database needs around them."));
    m_summary->setText(m_problem.isEmpty()
            ? tr("%Ln fetches, together %1 on this computer", nullptr, m_fetches->rowCount()).arg(sizeText(m_diskBytes))
            : m_problem);
    m_pages->setCurrentIndex(isEmpty() ? 0 : 1);
    m_empty->setText(!m_problem.isEmpty() ? m_problem
            : m_connection.isEmpty()
            ? tr("Choose a connection. What is fetched with it is kept on this computer and listed here.")
            : tr("Nothing that was fetched with %1 is kept yet. Each fetch is listed here, and can be opened again "
                 "without asking the server.")
                  .arg(m_connection));
}

void FetchesPanel::showChosen()
{
    const std::vector<PastFetch> chosen = selected();
    const bool isOne = chosen.size() == 1;
    const bool hasStopped = isOne && chosen.front().hasStopped();
    m_parts->setLines(isOne ? chosen.front().parts : std::vector<LedgerLine>(), m_zone);
    m_partsTitle->setText(isOne ? tr("Parts of the fetch asked %1")
                                      .arg(screenTimes(chosen.front().askedFrom, chosen.front().askedAt, m_zone))
                                : tr("Parts of the chosen fetch"));
    const bool canBeAsked = isOne && chosen.front().whose != PastFetch::Whose::Nobody;
    m_fresh->setEnabled(canBeAsked);
    fitColumns();
    m_open->setEnabled(isOne && chosen.front().canBeOpened());
    m_resume->setEnabled(canBeAsked && hasStopped);
    m_compare->setEnabled(isOne && chosen.front().canBeOpened());
    m_export->setEnabled(isOne);
    m_delete->setEnabled(!chosen.empty());
}

std::vector<PastFetch> FetchesPanel::selected() const
{
    std::vector<PastFetch> found;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows())
        found.push_back(m_fetches->fetches()[static_cast<size_t>(index.row())]);
    return found;
}

void FetchesPanel::open()
{
    if (m_open->isEnabled())
        emit openRequested(selected().front().key());
}

void FetchesPanel::resume()
{
    emit resumeRequested(selected().front().key());
}

void FetchesPanel::askAnew()
{
    emit freshRequested(selected().front().key());
}

void FetchesPanel::compare()
{
    emit compareRequested(selected().front().key());
}

void FetchesPanel::exportChosen()
{
    emit exportRequested(selected().front().key());
}

void FetchesPanel::askToDelete()
{
    const std::vector<PastFetch> chosen = selected();
    QList<FetchKey> keys;
    qint64 freed = 0;
    qint64 shared = 0;
    for (const PastFetch &fetch : chosen) {
        keys << fetch.key();
        freed += fetch.ownBytes;
        shared += fetch.bytes - fetch.ownBytes;
    }
    QString effect = chosen.size() == 1
        ? tr("The answers that only it uses are deleted, %1.").arg(sizeText(freed))
        : tr("The answers that only they use are deleted, %1 or more.").arg(sizeText(freed));
    if (shared > 0)
        effect += u' ' + tr("Pages that other fetches use as well, %1, stay with those.").arg(sizeText(shared));
    if (std::ranges::any_of(m_shown, [&keys](const FetchKey &key) { return keys.contains(key); }))
        effect += u' ' + tr("What is shown of it goes from the window, too.");
    const QString what = chosen.size() == 1
        ? tr("Delete the fetch of %1, asked %2?")
              .arg(periodTitle(chosen.front().period),
                  screenTimes(chosen.front().askedFrom, chosen.front().askedAt, m_zone))
        : tr("Delete %Ln fetches?", nullptr, static_cast<int>(chosen.size()));
    auto *question = new QMessageBox(QMessageBox::Question, tr("Delete"), what, QMessageBox::Cancel, this);
    question->setObjectName(u"deleteQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(effect + u' ' + tr("This cannot be undone; the server keeps its own sessions."));
    QPushButton *yes = question->addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(yes, &QPushButton::clicked, this, [this, keys] { emit deleteRequested(keys); });
    question->open();
}
