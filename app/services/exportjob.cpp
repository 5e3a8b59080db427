// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportjob.h"

#include "changingdays.h"
#include "wholefile.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <functional>
#include <span>
#include <string>

using namespace Qt::StringLiterals;

namespace {

constexpr size_t RowsPerBlock = 8192;
constexpr qint64 ProgressIntervalMs = 100;

quint64 rowsPerFile(const ExportRequest &request)
{
    const bool isSplit = request.format.preset == CsvPreset::Excel && !isStream(request.path);
    return isSplit ? ExcelRowsPerFile : std::max<quint64>(1, request.rows.size());
}

/// `bill.csv`, or `bill-1.csv`, `bill-2.csv`, … of several.
QString pathOfFile(const QString &path, size_t index, size_t count)
{
    if (count == 1)
        return path;
    const QString suffix = QFileInfo(path).suffix();
    const qsizetype suffixLength = suffix.isEmpty() ? 0 : suffix.size() + 1;
    return path.chopped(suffixLength) + u"-%1"_s.arg(index + 1) + path.last(suffixLength);
}

/// One run of an ExportJob, in its thread.
class ExportRun
{
    Q_DECLARE_TR_FUNCTIONS(ExportJob)

public:
    ExportRun(const ExportRequest &request, const std::atomic<bool> &cancelled,
        const std::function<void(quint64)> &onProgress)
        : m_request(request)
        , m_cancelled(cancelled)
        , m_onProgress(onProgress)
        , m_writer(request.snapshot, request.format)
    { }

    ExportResult run()
    {
        if (!openReport() || !writeRows() || !writeReport() || !commit()) {
            m_result.cancelled = m_cancelled && m_result.sentence.isEmpty();
            if (m_result.cancelled)
                m_result.sentence = tr("The export was cancelled; nothing was written.");
            return m_result;
        }
        m_result.ok = true;
        m_result.tally = m_writer.tally();
        for (const ExportedFile &file : m_exported)
            m_result.files.append(file.path);
        const int rows = static_cast<int>(m_request.rows.size());
        m_result.sentence = m_request.path == "-"_L1
            ? tr("%Ln sessions were written to standard output.", nullptr, rows)
            : tr("%Ln sessions were written to %1.", nullptr, rows).arg(m_result.files.join(u", "_s));
        const Identities identities = m_request.format.people.identities();
        if (identities == Identities::Coded)
            m_result.sentence += u' ' + tr("Users and contacts stand there as codes.");
        else if (identities == Identities::None)
            m_result.sentence += u' ' + tr("Users and contacts were left out.");
        // A look-up of a telephone number finds none of them.
        if (m_result.tally.guarded > 0)
            m_result.sentence += u' '
                + tr("%Ln cells that Excel would take for formulas, such as telephone numbers, begin with '.", nullptr,
                    static_cast<int>(m_result.tally.guarded));
        if (m_result.tally.idsAsText > 0)
            m_result.sentence += u' '
                + tr("%Ln ids that Excel would take for numbers are written as =\"…\".", nullptr,
                    static_cast<int>(m_result.tally.idsAsText));
        return m_result;
    }

private:
    bool writeRows()
    {
        const auto count = static_cast<size_t>(ExportJob::fileCount(m_request));
        std::span<const quint32> rest = m_request.rows;
        for (size_t index = 0; index < count; ++index) {
            const auto own = rest.first(std::min<size_t>(rest.size(), rowsPerFile(m_request)));
            if (!writeFile(pathOfFile(m_request.path, index, count), own))
                return false;
            rest = rest.subspan(own.size());
        }
        return true;
    }

    bool writeFile(const QString &path, std::span<const quint32> rows)
    {
        WholeFile *file = open(path);
        if (!file)
            return false;
        std::string text;
        m_writer.appendHeader(&text);
        for (size_t done = 0; done < rows.size() && !m_cancelled; done += RowsPerBlock) {
            const auto block = rows.subspan(done, std::min(RowsPerBlock, rows.size() - done));
            m_writer.appendRows(&text, block);
            if (!file->write(text))
                return fail(*file);
            text.clear();
            m_onProgress(m_writer.tally().rows);
        }
        if (m_cancelled)
            return false;
        if (!text.empty() && !file->write(text))
            return fail(*file);
        m_exported.push_back({path, rows.size(), isStream(path) ? QByteArray() : file->sha256()});
        return true;
    }

    /// First of all, so that it takes its name first: then nothing was replaced yet that cannot be made again.
    bool openReport() { return isStream(m_request.path) || open(reportPath(m_request.path)); }

    bool writeReport()
    {
        ReportFacts facts = m_request.facts;
        facts.totals = totalsOf(m_request.snapshot, m_request.rows);
        facts.changingDays = changingDays(m_request.snapshot, m_request.rows, facts.reportZone);
        facts.identities = m_request.format.people.identities();
        m_result.report = reportText(facts, m_exported, m_request.format.preset, m_writer.tally());
        if (isStream(m_request.path))
            return true;
        WholeFile &file = *m_files.front();
        return file.write(m_result.report.toStdString()) || fail(file);
    }

    /// Only now the files take their names, so that an error or a cancel before leaves all as it was.
    bool commit() { return !m_cancelled && commitAll(m_files, &m_result.sentence); }

    WholeFile *open(const QString &path)
    {
        m_files.push_back(std::make_unique<WholeFile>(path));
        if (m_files.back()->open())
            return m_files.back().get();
        fail(*m_files.back());
        return nullptr;
    }

    bool fail(const WholeFile &file)
    {
        m_result.sentence = file.errorString();
        return false;
    }

    const ExportRequest &m_request;
    const std::atomic<bool> &m_cancelled;
    std::function<void(quint64)> m_onProgress;
    CsvWriter m_writer;
    std::vector<std::unique_ptr<WholeFile>> m_files;
    std::vector<ExportedFile> m_exported;
    ExportResult m_result;
};

} // namespace

ExportJob::ExportJob(const ExportRequest &request, QObject *parent)
    : QObject(parent)
    , m_request(request)
{ }

ExportJob::~ExportJob()
{
    m_cancelled = true;
    if (m_thread)
        m_thread->wait();
}

int ExportJob::fileCount(const ExportRequest &request)
{
    const quint64 perFile = rowsPerFile(request);
    return static_cast<int>(std::max<quint64>(1, (request.rows.size() + perFile - 1) / perFile));
}

QString ExportJob::sheetNotice(const ExportRequest &request)
{
    if (request.format.preset != CsvPreset::Excel || request.rows.size() <= ExcelRowsPerFile)
        return {};
    const QString limit = QLocale().toString(ExcelRowsPerFile);
    const QString count = QLocale().toString(qulonglong(request.rows.size()));
    const int files = fileCount(request);
    return files > 1
        ? tr("Excel holds at most %1 sessions in a sheet; %2 become %n numbered files.", nullptr, files)
              .arg(limit, count)
        : tr("Excel holds at most %1 sessions in a sheet, and cuts off the rest of these %2; with -o FILE they become "
             "numbered files.")
              .arg(limit, count);
}

QStringList ExportJob::otherFiles(const ExportRequest &request)
{
    QStringList files;
    if (isStream(request.path))
        return files;
    const auto count = static_cast<size_t>(fileCount(request));
    for (size_t index = 0; count > 1 && index < count; ++index)
        files << pathOfFile(request.path, index, count);
    if (count > 1 || !QFileInfo::exists(request.path))
        files << reportPath(request.path);
    return files;
}

void ExportJob::start()
{
    if (m_thread)
        return;
    m_thread.reset(QThread::create([this] {
        QElapsedTimer sinceProgress;
        sinceProgress.start();
        const auto report = [this, &sinceProgress](quint64 done) {
            if (!sinceProgress.hasExpired(ProgressIntervalMs))
                return;
            sinceProgress.start();
            QMetaObject::invokeMethod(this, [this, done] { emit progressChanged(done, m_request.rows.size()); });
        };
        const ExportResult result = ExportRun(m_request, m_cancelled, report).run();
        QMetaObject::invokeMethod(this, [this, result] { emit finished(result); });
    }));
    m_thread->start();
}

void ExportJob::abort()
{
    m_cancelled = true;
}
