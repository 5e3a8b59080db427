// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reconcilecontroller.h"

#include "exportcontroller.h"
#include "filecontent.h"
#include "filterbar.h"
#include "invoicepanel.h"
#include "invoicetable.h"
#include "invoicezonebutton.h"
#include "mainwindow.h"
#include "messagebar.h"
#include "queryrunner.h"
#include "reportfile.h"
#include "sourcecontroller.h"

#include <QCryptographicHash>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QSettings>
#include <QThreadPool>

#include <utility>

using namespace Qt::StringLiterals;

/// Far more than any invoice has.
static constexpr qint64 MostBytes = 64 << 20;

ReconcileController::ReconcileController(MainWindow &window, const QueryRunner &runner, const SourceController &source,
    ExportController &exports, QSettings &settings)
    : m_window(window)
    , m_runner(runner)
    , m_source(source)
    , m_exports(exports)
    , m_settings(settings)
{
    InvoicePanel *panel = m_window.invoice();
    connect(panel, &InvoicePanel::numberTyped, this,
        [this](qint64 number) { setNumber({.total = number, .table = {}, .columns = {}}); });
    connect(panel, &InvoicePanel::noNumberTyped, this,
        [this](const QString &text) { setNumber({.total = {}, .table = {}, .columns = {}, .noNumber = text}); });
    connect(panel, &InvoicePanel::tablePasted, this,
        [this](const QByteArray &table) { takeTable(table, tr("pasted table")); });
    connect(panel, &InvoicePanel::openRequested, this, &ReconcileController::openByDialog);
    connect(panel, &InvoicePanel::columnsChosen, this, &ReconcileController::setColumns);
    connect(panel, &InvoicePanel::typeChosen, this, [this](const QString &type) {
        m_question.type = type;
        updateQuestion();
    });
    connect(panel, &InvoicePanel::toleranceChosen, this, [this](const InvoiceTolerance &tolerance) {
        m_question.tolerance = tolerance;
        m_question.noTolerance.clear();
        updateQuestion();
    });
    connect(panel, &InvoicePanel::noToleranceTyped, this, [this](const QString &text) {
        m_question.noTolerance = text;
        updateQuestion();
    });
    connect(panel->zone(), &InvoiceZoneButton::zoneChosen, this, &ReconcileController::setZone);
    m_question.invoiceZone = keptZone();
    panel->zone()->setZone(m_question.invoiceZone);
    connect(panel, &InvoicePanel::clearRequested, this, [this] { setNumber({}); });
    connect(panel, &InvoicePanel::exportRequested, this, &ReconcileController::exportLines);
    connect(panel, &InvoicePanel::rowsRequested, this, &ReconcileController::showLine);
    connect(&m_runner, &QueryRunner::resultChanged, this, [this] {
        tellHidden();
        updateQuestion();
        m_reconciler.setStore(m_runner.resultStore());
    });
    connect(&m_source, &SourceController::ended, this, [this] {
        updateQuestion();
        showAnswer();
    });
    connect(&m_reconciler, &ReconcileRunner::answerChanged, this, &ReconcileController::showAnswer);
    connect(&m_reconciler, &ReconcileRunner::busyChanged, panel, &InvoicePanel::setBusy);
}

void ReconcileController::updateQuestion()
{
    const Verdict verdict = m_source.completeness().verdict;
    m_question.isArriving = m_source.isRunning() || !m_runner.hasAllRows();
    m_question.isFetched = verdict != Verdict::Nothing && verdict != Verdict::Cancelled && verdict != Verdict::Failed;
    m_question.period = m_runner.query().period;
    if (!m_isOfDays) {
        m_question.invoicePeriod = m_question.period;
        m_isOfDays = !m_question.isArriving && (m_question.isFetched || m_runner.resultStore().liveCount() > 0);
    }
    m_question.zone = m_runner.query().zone;
    m_question.zones = {m_source.completeness().apiZone.zone, Zone::system()};
    m_reconciler.setQuestion(m_question);
}

void ReconcileController::setTerms(const BillingTerms &terms)
{
    m_question.names = terms.invoiceNames;
    m_question.prices = terms.prices;
    updateQuestion();
}

void ReconcileController::showAnswer()
{
    const Completeness completeness = m_source.completeness();
    QString caveat;
    if (!completeness.isWhole() && !completeness.isPlainFile() && completeness.verdict != Verdict::Nothing)
        caveat = tr("What was fetched may not be all of it: %1.").arg(describe(completeness));
    m_window.invoice()->setAnswer(m_reconciler.answer(), m_name, caveat);
}

void ReconcileController::showLine(const QStringList &terms, qint64 sessions)
{
    FilterBar *filter = m_window.filterBar();
    m_shownLine.reset();
    tellHidden();
    // All other terms go: the line counts all sessions of its kind.
    filter->setText(terms.join(u' '));
    filter->setSwitchedOn(true);
    const Query &query = m_runner.query();
    m_shownLine = {filter->filter(), query.period, query.zone, m_reconciler.answer()->zone, sessions};
    tellHidden();
}

/// The first day of the invoice may begin before that of the report, and its last one end after it.
void ReconcileController::tellHidden()
{
    const QueryResult &result = *m_runner.result();
    const auto isShown = [&query = result.query](const ShownLine &line) {
        return query.filter == line.filter && query.period == line.period && query.zone == line.zone;
    };
    QString sentence;
    if (m_shownLine && isShown(*m_shownLine) && !(m_shownLine->zone == m_shownLine->invoiceZone)) {
        const auto [filter, period, zone, invoiceZone, sessions] = *m_shownLine;
        const qint64 hidden = sessions - static_cast<qint64>(result.rows.size());
        if (hidden > 0)
            sentence = tr("%Ln of the %1 sessions of this line lie outside the days that are shown: the invoice cuts "
                          "its days in %2, the report in %3.",
                nullptr, static_cast<int>(hidden))
                           .arg(QLocale().toString(sessions), invoiceZone.name(), zone.name());
    }
    if (sentence == m_said)
        return;
    MessageBar *messages = m_window.messages();
    if (!sentence.isEmpty())
        messages->showMessage(MessageBar::Severity::Warning, sentence);
    else if (messages->sentence() == m_said)
        messages->closeBar();
    m_said = sentence;
}

/// Where the columns of tables with these titles, in any order, are kept.
static QString keyOf(const QStringList &titles)
{
    QStringList sorted;
    for (const QString &title : titles)
        sorted << title.toCaseFolded();
    sorted.sort();
    const QByteArray hash = QCryptographicHash::hash(sorted.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    return u"invoices/"_s + QString::fromLatin1(hash.toHex().left(16));
}

/// Where what is chosen for tables with the titles of the one that is open is kept, or for numbers that are typed.
QString ReconcileController::key() const
{
    return m_titles.isEmpty() ? u"invoices/number"_s : keyOf(m_titles);
}

std::optional<Zone> ReconcileController::keptZone() const
{
    return Zone::fromName(m_settings.value(key() + u"-zone"_s).toString());
}

void ReconcileController::setZone(const std::optional<Zone> &zone)
{
    m_question.invoiceZone = zone;
    if (zone)
        m_settings.setValue(key() + u"-zone"_s, zone->name());
    else
        m_settings.remove(key() + u"-zone"_s);
    updateQuestion();
}

void ReconcileController::setTitles(const QStringList &titles)
{
    m_titles = titles;
    m_question.invoiceZone = keptZone();
    m_window.invoice()->zone()->setZone(m_question.invoiceZone);
}

/// A number that was typed, or nothing.
void ReconcileController::setNumber(const InvoiceSource &source)
{
    ++m_tableNumber;
    m_name.clear();
    setTitles({});
    setSource(source);
}

void ReconcileController::setSource(const InvoiceSource &source)
{
    m_question.source = source;
    m_isOfDays = false;
    updateQuestion();
}

void ReconcileController::openByDialog()
{
    const QString path = QFileDialog::getOpenFileName(&m_window, tr("Open the table of an invoice"), m_exports.folder(),
        tr("Tables (*.csv *.tsv *.txt);;All files (*)"));
    if (path.isEmpty())
        return;
    m_exports.setFolder(QFileInfo(path).absolutePath());
    open(path);
}

void ReconcileController::open(const QString &path)
{
    const quint64 number = ++m_tableNumber;
    QThreadPool::globalInstance()->start([this, path, number, self = QPointer<ReconcileController>(this)] {
        const FileContent file = readFileContent(path, false, MostBytes);
        const QStringList titles = file.error.isEmpty() ? InvoiceTable(file.bytes).titles() : QStringList();
        QMetaObject::invokeMethod(qApp, [=, this] {
            if (!self || number != m_tableNumber)
                return;
            if (file.error.isEmpty())
                setTable(file.bytes, QFileInfo(path).fileName(), titles);
            else
                m_window.messages()->showMessage(MessageBar::Severity::Error, file.error);
        });
    });
}

void ReconcileController::takeTable(const QByteArray &table, const QString &name)
{
    const quint64 number = ++m_tableNumber;
    QThreadPool::globalInstance()->start([this, table, name, number, self = QPointer<ReconcileController>(this)] {
        const QStringList titles = InvoiceTable(table).titles();
        QMetaObject::invokeMethod(qApp, [=, this] {
            if (self && number == m_tableNumber)
                setTable(table, name, titles);
        });
    });
}

void ReconcileController::setTable(const QByteArray &table, const QString &name, const QStringList &titles)
{
    m_name = name;
    setTitles(titles);
    setSource({.total = {}, .table = table, .columns = keptColumns(titles)});
}

InvoiceColumns ReconcileController::keptColumns(const QStringList &titles) const
{
    InvoiceColumns columns;
    const QVariantMap kept = m_settings.value(keyOf(titles)).toMap();
    for (auto entry = kept.begin(); entry != kept.end(); ++entry) {
        if (const auto column = invoiceColumnFromName(entry.value().toString()))
            columns.insert(entry.key(), *column);
    }
    return columns;
}

/// By title; where two columns have one title, by their numbers.
void ReconcileController::setColumns(const std::vector<InvoiceColumn> &columns)
{
    // Chosen for the table before, while this one is being read.
    if (columns.size() != static_cast<size_t>(m_titles.size()) || m_titles != m_reconciler.answer()->titles)
        return;
    QStringList folded;
    for (const QString &title : std::as_const(m_titles))
        folded << title.toCaseFolded();
    QVariantMap kept;
    m_question.source.columns.clear();
    for (qsizetype number = 0; number < folded.size(); ++number) {
        const QString &title = folded.at(number);
        const QString key = folded.count(title) > 1 ? QString::number(number + 1) : title;
        const InvoiceColumn column = columns[static_cast<size_t>(number)];
        m_question.source.columns.insert(key, column);
        kept.insert(key, QString(invoiceColumnName(column)));
    }
    m_settings.setValue(keyOf(m_titles), kept);
    updateQuestion();
}

void ReconcileController::exportLines()
{
    const auto answer = m_reconciler.answer();
    if (!answer->comparison)
        return;
    ReportFacts facts = factsOf(*m_runner.result());
    facts.source = m_source.sourceName();
    facts.filter.clear();
    facts.completeness = m_source.completeness();
    const QString path = m_exports.askForPath(proposedFileName(facts, u"invoice.csv"_s), tr("CSV files (*.csv)"));
    if (!path.isEmpty())
        m_exports.write(path, reconciliationCsv(*answer->comparison),
            tr("The comparison was written to %1.").arg(QFileInfo(path).fileName()));
}
