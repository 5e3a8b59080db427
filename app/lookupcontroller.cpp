// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lookupcontroller.h"

#include "archivetasks.h"
#include "checkcontroller.h"
#include "conversationsofrows.h"
#include "filterbar.h"
#include "findingspanel.h"
#include "invoicepanel.h"
#include "lookupdialog.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "queryrunner.h"
#include "reconcilecontroller.h"
#include "sessiontableview.h"
#include "sourcecontroller.h"
#include "sourcesview.h"
#include "statusstrip.h"

#include <QLocale>
#include <QPointer>
#include <QThreadPool>

#include <array>

using namespace Qt::StringLiterals;

/// The invoice by type, as far as it tells types apart.
static InvoicedTypes invoicedTypesOf(const InvoiceAnswer &answer)
{
    InvoicedTypes invoiced;
    if (!answer.comparison)
        return invoiced;
    if (answer.hasTypes) {
        for (const ReconciledLine &line : answer.comparison->lines)
            invoiced[line.type.isEmpty() ? u"(none)"_s : line.type] += line.invoiced;
        return invoiced;
    }
    const QString type = answer.type.isEmpty() && answer.types.size() == 1 ? answer.types.constFirst() : answer.type;
    if (!type.isEmpty())
        invoiced[type] = answer.comparison->invoiced;
    return invoiced;
}

static QString historySentence(const ConversationHistory &history)
{
    int odd = 0;
    history.forEach([&odd](const std::string &, const ConversationFacts *facts) {
        odd += facts && facts->isNotBillable() ? 1 : 0;
    });
    const auto all = static_cast<int>(history.size());
    QString text = LookupController::tr("The session history told of %Ln conversation(s).", nullptr, all);
    if (odd > 0)
        text += u' '
            + LookupController::tr(
                "%Ln of them are a developer's or non-interactive and not to be billed; see Findings.", nullptr, odd);
    else if (all > 0)
        text += u' ' + LookupController::tr("None of them is a developer's or non-interactive.");
    return text;
}

static int countOf(const QMap<QString, QStringList> &conversations)
{
    qsizetype count = 0;
    for (const QStringList &ids : conversations)
        count += ids.size();
    return static_cast<int>(count);
}

LookupController::LookupController(Connections &connections, MainWindow &window, QueryRunner &runner,
    SourceController &source, CheckController &checks, const ReconcileController &invoices)
    : m_connections(connections)
    , m_window(window)
    , m_runner(runner)
    , m_source(source)
    , m_checks(checks)
    , m_invoices(invoices)
{
    SourcesView *view = m_window.invoice()->sources();
    connect(&m_window, &MainWindow::usageSummaryRequested, this, &LookupController::askForSummary);
    connect(m_window.invoice(), &InvoicePanel::summaryRequested, this, &LookupController::askForSummary);
    connect(&m_window, &MainWindow::sessionHistoryRequested, this, &LookupController::askForHistory);
    connect(&m_window, &MainWindow::stopRequested, this, &LookupController::stop);
    connect(view, &SourcesView::closeRequested, this, [this] {
        m_usage.reset();
        compare();
    });
    connect(view, &SourcesView::rowsRequested, this,
        [this](const QStringList &terms) { m_window.filterBar()->setText(terms.join(u' ')); });
    connect(&m_source, &SourceController::ended, this, &LookupController::readKept);
    connect(&m_runner, &QueryRunner::resultChanged, this, [this] {
        if (!isOfShown(m_usageDays))
            m_usage.reset();
        compare();
    });
    connect(&m_invoices.comparison(), &ReconcileRunner::answerChanged, this, &LookupController::compare);
}

LookupController::~LookupController() = default;

void LookupController::stop()
{
    if (m_lookup)
        m_lookup->abort();
}

void LookupController::withConnections(const std::function<void(const std::vector<Connections::Found> &)> &then)
{
    const auto tell = [this](const QString &sentence) {
        m_window.messages()->showMessage(MessageBar::Severity::Info, sentence);
    };
    if (m_source.isRunning() || m_lookup)
        return tell(tr("Something is being fetched. Wait for its end, or stop it."));
    if (m_runner.resultStore().liveCount() == 0)
        return tell(tr("Nothing is shown that the vendor could be asked about. Fetch a period first."));
    if (!m_source.asked().empty())
        return then(m_source.asked());
    // A kept fetch was opened without its secret.
    for (const Profile &profile : m_connections.profiles().profiles()) {
        if (QStringList{archiveName(archivePath(archiveKeyOf(profile, {})))} == m_source.archives()) {
            m_connections.findSecret(profile, this, [then, tell](const Connections::Found &found) {
                if (found.problem.isEmpty())
                    then({found});
                else
                    tell(found.problem);
            });
            return;
        }
    }
    tell(tr(
        "What is shown is of no connection that is known here, so nobody can be asked about it. Fetch it, then ask."));
}

LookupController::DaysShown LookupController::daysShown() const
{
    return {m_runner.query().period, m_runner.query().zone};
}

void LookupController::askForSummary()
{
    withConnections([this](const std::vector<Connections::Found> &connections) {
        const DaysShown days = daysShown();
        if (!days.period)
            return m_window.messages()->showMessage(
                MessageBar::Severity::Info, tr("Choose the days that the usage summary is to be of."));
        auto lookup = m_connections.makeUsageSummary(connections, m_source.options(), *days.period, days.zone);
        const QString cost = tr("%1, %2: %3, and some more while the vendor makes it.")
                                 .arg(Connections::namesOf(connections), periodTitle(*days.period),
                                     describe(lookup->estimate()));
        LookupDialog dialog(tr("The vendor's usage summary"),
            tr("The vendor is asked for the totals that it counts itself for these days. They are shown in the tab "
               "Invoice beside what was fetched and what was invoiced, and kept with the sessions."),
            {{.title = {}, .cost = cost}}, &m_window);
        if (dialog.exec() != QDialog::Accepted)
            return;
        m_askedDays = days;
        run(Kind::Summary, std::move(lookup));
    });
}

void LookupController::askForHistory()
{
    withConnections([this](const std::vector<Connections::Found> &) {
        const std::array rows{RowList(m_window.table()->selectedStoreRows()),
            RowList(rowsOfFindings(m_checks.checks().checked()->result.findings)), m_runner.result()->rows};
        // Of a million rows it takes a moment.
        QThreadPool::globalInstance()->start(
            [self = QPointer<LookupController>(this), rows, store = m_runner.resultStore(), known = m_history] {
                std::vector<HistoryChoice> choices;
                choices.reserve(rows.size());
                for (const RowList &one : rows)
                    choices.push_back({conversationsOf(store, one, known.get()), !one.empty()});
                QMetaObject::invokeMethod(qApp, [self, choices] {
                    if (self)
                        self->offerHistory(choices);
                });
            });
    });
}

void LookupController::offerHistory(const std::vector<HistoryChoice> &choices)
{
    withConnections([this, choices](const std::vector<Connections::Found> &connections) {
        const std::array titles{tr("Conversations of the &selected sessions"), tr("Conversations of the &findings"),
            tr("Conversations of &all sessions shown")};
        const std::array noSession{tr("No session is selected."),
            tr("No error or warning is about a single session; remarks are not looked up."),
            tr("No session is shown.")};
        const Period period = m_runner.query().period.value_or(Period{QDate(1970, 1, 1), QDate(2100, 1, 1)});
        std::vector<std::unique_ptr<JoinedLookup>> lookups;
        std::vector<LookupDialog::Choice> offered;
        for (size_t number = 0; number < choices.size(); ++number) {
            lookups.push_back(m_connections.makeSessionHistory(
                connections, m_source.options(), choices[number].conversations, period));
            const int count = countOf(choices[number].conversations);
            const FetchEstimate estimate = lookups.back()->estimate();
            offered.push_back({.title = titles[number],
                .cost = !choices[number].hasSessions ? noSession[number]
                    : count == 0                     ? tr("All of them were looked up before.")
                                 : tr("%Ln conversation(s): %1", nullptr, count).arg(describe(estimate)),
                .isPossible = estimate.requests > 0});
        }
        LookupDialog dialog(tr("Look up session history"),
            tr("The vendor is asked whether a conversation was a developer's or non-interactive: such ones are not to "
               "be "
               "billed. Of its answers only that, the times and how the conversation ended are kept, nothing of users "
               "and tags. Each conversation is asked for once."),
            offered, &m_window);
        if (dialog.exec() == QDialog::Accepted)
            run(Kind::History, std::move(lookups[static_cast<size_t>(dialog.chosen())]));
    });
}

void LookupController::run(Kind kind, std::unique_ptr<JoinedLookup> lookup)
{
    m_kind = kind;
    m_lookup = std::move(lookup);
    m_askedAt = QDateTime::currentDateTimeUtc();
    m_about = m_source.archives();
    connect(m_lookup.get(), &JoinedLookup::progressChanged, this, [this](int done, int all, const QString &note) {
        const QString what = m_kind == Kind::Summary ? tr("asking for the usage summary")
                                                     : tr("looking up the session history");
        m_window.status()->setProgress({.windowsDone = done,
            .windows = all,
            .fraction = all > 0 ? static_cast<double>(done) / all : -1,
            .rows = m_runner.store().liveCount(),
            .note = note.isEmpty() ? what : note});
    });
    connect(m_lookup.get(), &JoinedLookup::finished, this, &LookupController::takeEnd);
    m_window.messages()->hide();
    m_window.setFetching(true);
    m_lookup->start();
}

void LookupController::takeEnd(const LookupEnd &end)
{
    // We are in a signal of it, and it has nothing more to do.
    JoinedLookup *lookup = m_lookup.release();
    lookup->deleteLater();
    const LookupFacts facts = lookup->facts();
    // Something else is shown by now, or comes; what was told is kept.
    if (m_source.isRunning() || m_source.archives() != m_about)
        return;
    m_window.setFetching(false);
    if (m_kind == Kind::Summary) {
        // A part of a summary would look like fewer sessions.
        if (!end.error && !end.isCancelled && isOfShown(m_askedDays)) {
            m_usage = ArchivedUsage{.totals = facts.usage, .askedAt = m_askedAt};
            m_usageDays = m_askedDays;
            m_window.showInvoice();
        }
        compare();
    } else {
        auto known = std::make_shared<ConversationHistory>();
        if (m_history)
            known->add(*m_history);
        known->add(facts.history);
        setHistory(known);
    }
    tellEnd(end, facts.history);
}

void LookupController::tellEnd(const LookupEnd &end, const ConversationHistory &lookedUp)
{
    MessageBar *bar = m_window.messages();
    QStringList sentences;
    if (end.error)
        sentences << end.error.sentence;
    else if (end.isCancelled)
        sentences << tr("The look-up was stopped.");
    else if (m_kind == Kind::Summary && !isOfShown(m_askedDays))
        sentences << tr(
            "The usage summary is of %1, in %2; other days are shown by now. Ask for it anew to compare these.")
                         .arg(periodTitle(m_askedDays.period.value_or(Period())), m_askedDays.zone.name());
    if (m_kind == Kind::History)
        sentences << historySentence(lookedUp);
    sentences << end.notKept;
    sentences.removeAll(QString());
    if (!sentences.isEmpty())
        bar->showMessage(end.error ? MessageBar::Severity::Error : MessageBar::Severity::Info, sentences.join(u' '),
            end.error.detail);
}

/// What the archives of the shown sessions keep of earlier look-ups.
void LookupController::readKept()
{
    const quint64 reading = ++m_reading;
    m_usage.reset();
    setHistory(nullptr);
    QStringList paths;
    for (const QString &archive : m_source.archives())
        paths << pathOfArchive(archive);
    const DaysShown days = daysShown();
    std::vector<Connections::KeptUsage> usage;
    if (days.period && !m_source.asked().empty())
        usage = m_connections.keptUsage(m_source.asked(), m_source.options(), *days.period, days.zone);
    if (paths.isEmpty())
        return compare();
    QThreadPool::globalInstance()->start([self = QPointer<LookupController>(this), reading, paths, usage, days] {
        auto known = std::make_shared<ConversationHistory>();
        for (const QString &path : paths)
            known->add(archivedHistory(path));
        const auto kept = Connections::readUsage(usage);
        QMetaObject::invokeMethod(qApp, [self, reading, known, kept, days] {
            if (!self || reading != self->m_reading)
                return;
            if (self->isOfShown(days)) {
                self->m_usage = kept;
                self->m_usageDays = days;
            }
            if (!known->isEmpty())
                self->setHistory(known);
            self->compare();
        });
    });
}

void LookupController::setHistory(const std::shared_ptr<const ConversationHistory> &history)
{
    m_history = history;
    m_checks.setHistory(history);
}

/// Counting a million sessions by bot and type is not done on the window's thread.
void LookupController::compare()
{
    const quint64 comparing = ++m_comparing;
    if (!m_usage)
        return m_window.invoice()->setSources(std::nullopt, {});
    const auto work = [self = QPointer<LookupController>(this), comparing, store = m_runner.resultStore(),
                          usage = *m_usage, query = m_runner.query(),
                          invoiced = invoicedTypesOf(*m_invoices.comparison().answer())] {
        SourceComparison comparison = compareSources(
            countBotsAndTypes(store, query.period, query.zone), usage.totals, invoiced);
        comparison.askedAt = usage.askedAt;
        comparison.names = store.names();
        QMetaObject::invokeMethod(qApp, [self, comparing, comparison, zone = query.zone] {
            if (self && comparing == self->m_comparing)
                self->m_window.invoice()->setSources(comparison, zone);
        });
    };
    QThreadPool::globalInstance()->start(work);
}
