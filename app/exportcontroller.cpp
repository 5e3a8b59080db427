// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportcontroller.h"

#include "chartpanel.h"
#include "exportmenu.h"
#include "filterbar.h"
#include "findingspanel.h"
#include "identitykey.h"
#include "messagebar.h"
#include "sessiontableview.h"
#include "sourcecontroller.h"
#include "statusstrip.h"
#include "wholefile.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMessageBox>
#include <QPointer>
#include <QProgressDialog>
#include <QStandardPaths>
#include <QThreadPool>
#include <QUrl>

using namespace Qt::StringLiterals;

/// What they lack to be all sessions of the period, in a few words; empty if nothing.
static QString lackOf(const Completeness &completeness)
{
    return completeness.isWhole() || completeness.isPlainFile() ? QString() : describe(completeness);
}

ExportController::ExportController(
    MainWindow &window, QueryRunner &runner, SourceController &source, CredentialStore &keychain, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_runner(runner)
    , m_source(source)
    , m_keychain(keychain)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    // Some desktops have no such folder.
    QThreadPool::globalInstance()->start([this, folder = m_folder, self = QPointer<ExportController>(this)] {
        if (QFileInfo::exists(folder))
            return;
        QMetaObject::invokeMethod(qApp, [=, this] {
            if (self && m_folder == folder)
                m_folder = QDir::homePath();
        });
    });
    connect(&window, &MainWindow::exportRequested, this, &ExportController::exportWhenChecked);
    connect(window.chart(), &ChartPanel::saveImageRequested, this, &ExportController::saveImage);
    connect(window.table(), &SessionTableView::copyRequested, this, &ExportController::copyRows);
    connect(window.table(), &SessionTableView::selectedRowsChanged, this, &ExportController::addUpSelection);
}

ExportController::~ExportController() = default;

QString ExportController::askForPath(const QString &proposed, const QString &kind)
{
    QString path = QFileDialog::getSaveFileName(&m_window, tr("Export"), m_folder + u'/' + proposed, kind);
    if (!path.isEmpty())
        m_folder = QFileInfo(path).absolutePath();
    return path;
}

/// The findings are a column, and are not whole before. While a fetch goes on nothing is, which the report says.
bool ExportController::isBeingChecked() const
{
    return !m_source.isRunning() && (m_window.findings()->isBusy() || (m_waiting && m_runner.isBusy()));
}

void ExportController::exportWhenChecked(ExportRows rows, CsvPreset preset)
{
    if (!isBeingChecked())
        return exportSessions(rows, preset);
    m_waiting = std::make_unique<QProgressDialog>(
        tr("The checks are still going on. The export begins when they have ended."), tr("Cancel"), 0, 0, &m_window);
    m_waiting->setWindowTitle(tr("Export"));
    m_waiting->setWindowModality(Qt::WindowModal);
    m_waiting->setMinimumDuration(400);
    m_waiting->setValue(0);
    const auto begin = [this, rows, preset] {
        if (!m_waiting || isBeingChecked())
            return;
        QProgressDialog *waiting = m_waiting.release();
        // It is deleted behind the dialogs that follow, and must not come up beside them.
        waiting->reset();
        waiting->deleteLater();
        exportSessions(rows, preset);
    };
    // Not in the middle of what they have to say to others.
    connect(m_window.findings(), &FindingsPanel::busyChanged, m_waiting.get(), begin, Qt::QueuedConnection);
    connect(&m_runner, &QueryRunner::busyChanged, m_waiting.get(), begin, Qt::QueuedConnection);
    connect(m_waiting.get(), &QProgressDialog::canceled, this, [this] {
        if (m_waiting)
            m_waiting.release()->deleteLater();
    });
}

void ExportController::exportSessions(ExportRows rows, CsvPreset preset)
{
    // All of one moment, before the dialogs: behind them a fetch goes on, and may begin anew.
    ExportRequest request = currentRequest(rows == ExportRows::Selected);
    request.format.preset = preset;
    request.format.separator = preset == CsvPreset::Excel && QLocale().decimalPoint() == u","_s ? ';' : ',';
    request.path = askForPath(proposedFileName(request.facts), tr("CSV files (*.csv)"));
    if (!request.path.isEmpty() && mayBecomeSeveral(request))
        findOthers(request);
}

/// Of the file that was chosen the dialog has asked; not of those that come beside it.
void ExportController::findOthers(const ExportRequest &request)
{
    QThreadPool::globalInstance()->start([this, request, self = QPointer<ExportController>(this)] {
        QStringList there;
        for (const QString &path : ExportJob::otherFiles(request)) {
            if (QFileInfo::exists(path))
                there << QFileInfo(path).fileName();
        }
        QMetaObject::invokeMethod(qApp, [=, this] {
            if (self && mayReplace(there))
                begin(request);
        });
    });
}

void ExportController::begin(const ExportRequest &request)
{
    if (request.format.people.identities() == Identities::Coded)
        startCoded(request);
    else
        startExport(request);
}

/// The keychain may ask its user before it tells the key.
void ExportController::startCoded(const ExportRequest &request)
{
    findIdentityKey(m_keychain, this, [this, request = ExportRequest(request)](const IdentityKey &key) mutable {
        request.format.people = IdentityCoder(Identities::Coded, key.bytes);
        if (key.problem.isEmpty())
            startExport(request);
        else
            m_window.messages()->showMessage(MessageBar::Severity::Error, key.problem);
    });
}

ExportRequest ExportController::currentRequest(bool selectedOnly) const
{
    const auto result = m_runner.result();
    ExportRequest request;
    request.snapshot = m_runner.resultStore();
    request.rows = selectedOnly ? RowList(m_window.table()->selectedStoreRows()) : result->rows;
    request.format.fields = m_window.table()->shownFields();
    request.format.zone = result->query.zone;
    request.format.people = IdentityCoder(m_window.exportMenu()->identities());
    request.facts = factsOf(*result);
    request.facts.source = m_source.sourceName();
    request.facts.host = m_source.host();
    request.facts.selectedOnly = selectedOnly;
    request.facts.completeness = m_source.completeness();
    return request;
}

bool ExportController::mayBecomeSeveral(const ExportRequest &request)
{
    const QString notice = ExportJob::sheetNotice(request);
    return notice.isEmpty()
        || QMessageBox::question(&m_window, tr("Export"), notice, QMessageBox::Ok | QMessageBox::Cancel)
        == QMessageBox::Ok;
}

bool ExportController::mayReplace(const QStringList &files)
{
    return files.isEmpty()
        || QMessageBox::question(&m_window, tr("Export"),
               tr("In this folder there is %1 already. Replace it?", nullptr, static_cast<int>(files.size()))
                   .arg(files.join(u", "_s)),
               QMessageBox::Ok | QMessageBox::Cancel)
        == QMessageBox::Ok;
}

void ExportController::startExport(const ExportRequest &request)
{
    const QString title = tr("Writing %1…").arg(QFileInfo(request.path).fileName());
    m_progress = std::make_unique<QProgressDialog>(title, tr("Cancel"), 0, 1000, &m_window);
    m_progress->setWindowTitle(tr("Export"));
    m_progress->setMinimumWidth(m_progress->fontMetrics().averageCharWidth() * 60);
    m_progress->setWindowModality(Qt::WindowModal);
    m_progress->setMinimumDuration(400);
    m_progress->setValue(0);
    m_report = QFileInfo(reportPath(request.path)).fileName();
    m_incomplete = lackOf(request.facts.completeness);
    m_job = std::make_unique<ExportJob>(request);
    connect(m_job.get(), &ExportJob::progressChanged, m_progress.get(), [this, title](quint64 done, quint64 total) {
        if (!m_progress || total == 0)
            return;
        const QLocale locale;
        m_progress->setLabelText(
            title + u'\n' + tr("%1 of %2").arg(locale.toString(qulonglong(done)), locale.toString(qulonglong(total))));
        m_progress->setValue(static_cast<int>(std::min<quint64>(done * 1000 / total, 999)));
    });
    connect(m_progress.get(), &QProgressDialog::canceled, m_job.get(), &ExportJob::abort);
    connect(m_job.get(), &ExportJob::finished, this, &ExportController::finishExport);
    m_job->start();
}

void ExportController::finishExport(const ExportResult &result)
{
    m_progress.release()->deleteLater();
    // It holds all rows and their store.
    m_job.release()->deleteLater();
    if (result.cancelled)
        m_window.messages()->showMessage(MessageBar::Severity::Info, result.sentence);
    else if (result.ok)
        tellWritten(tr("%1 The report beside it is %2.").arg(result.sentence, m_report), result.files, m_incomplete);
    else
        m_window.messages()->showMessage(MessageBar::Severity::Error, result.sentence, result.files.join(u'\n'));
}

void ExportController::tellWritten(const QString &sentence, const QStringList &files, const QString &incomplete)
{
    MessageBar *messages = m_window.messages();
    if (incomplete.isEmpty())
        messages->showMessage(MessageBar::Severity::Info, sentence, files.join(u'\n'));
    else
        //: %1: "incomplete: cancelled, 5 of 6 received", or another verdict; %2: sentences on the files.
        messages->showMessage(
            MessageBar::Severity::Warning, tr("Written, but %1. %2").arg(incomplete, sentence), files.join(u'\n'));
    if (!files.isEmpty()) {
        const QUrl folder = QUrl::fromLocalFile(QFileInfo(files.constFirst()).absolutePath());
        messages->addAction(tr("Open the &folder"), [folder] { QDesktopServices::openUrl(folder); });
    }
    // The message before this one may have offered it.
    if (const auto resume = m_source.resumption(); resume && !incomplete.isEmpty())
        messages->addAction(tr("&Resume the fetch"), resume);
}

void ExportController::saveImage(const QByteArray &bytes, const QString &suffix)
{
    const ReportFacts facts = currentRequest(false).facts;
    const QString path = askForPath(
        proposedFileName(facts, suffix), tr("%1 pictures (*.%2)").arg(suffix.toUpper(), suffix));
    if (!path.isEmpty())
        write(path, bytes, tr("The picture was written to %1.").arg(QFileInfo(path).fileName()));
}

void ExportController::write(const QString &path, const QByteArray &bytes, const QString &sentence)
{
    QThreadPool::globalInstance()->start([this, path, bytes, sentence, incomplete = lackOf(m_source.completeness()),
                                             self = QPointer<ExportController>(this)] {
        QString problem;
        const bool done = writeWholeFile(path, bytes, &problem);
        QMetaObject::invokeMethod(qApp, [=, this] {
            if (!self)
                return;
            if (done)
                tellWritten(sentence, {path}, incomplete);
            else
                m_window.messages()->showMessage(MessageBar::Severity::Error, problem);
        });
    });
}

void ExportController::copyRows()
{
    if (m_window.table()->selectedRowCount() == 0)
        return;
    // A hundred thousand rows take a moment as text: that is not the window's work.
    QThreadPool::globalInstance()->start(
        [this, store = m_runner.resultStore(), rows = m_window.table()->selectedStoreRows(),
            fields = m_window.table()->shownFields(), zone = m_runner.result()->query.zone,
            self = QPointer<ExportController>(this)] {
            const QString text = clipboardText(store, rows, fields, zone);
            QMetaObject::invokeMethod(qApp, [=, this, count = rows.size()] {
                if (!self)
                    return;
                QGuiApplication::clipboard()->setText(text);
                m_window.status()->showMessage(tr("%Ln session(s) copied", nullptr, static_cast<int>(count)), 3000);
            });
        });
}

void ExportController::addUpSelection()
{
    const quint64 number = ++m_selectionNumber;
    const int count = m_window.table()->selectedRowCount();
    m_window.status()->setSelection(count, {});
    if (count == 0)
        return;
    QThreadPool::globalInstance()->start(
        [this, number, count, store = m_runner.resultStore(), rows = m_window.table()->selectedStoreRows(),
            self = QPointer<ExportController>(this)] {
            const auto types = totalsOf(store, rows).types;
            QMetaObject::invokeMethod(qApp, [=, this] {
                if (self && number == m_selectionNumber)
                    m_window.status()->setSelection(count, types);
            });
        });
}
