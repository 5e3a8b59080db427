// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivejob.h"

#include "archivepagestore.h"
#include "pageflaws.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace {

SourceResult failed(const QString &sentence)
{
    SourceResult result;
    result.completeness.verdict = Verdict::Failed;
    result.completeness.problem = sentence;
    result.error = {.kind = ApiError::Kind::File, .sentence = sentence};
    return result;
}

/// Reads the pages of one fetch into a loader.
class ArchiveLoad
{
    Q_DECLARE_TR_FUNCTIONS(ArchiveLoad)

public:
    ArchiveLoad(SessionLoader &loader, ArchivePageStore &pages, const std::atomic<bool> &cancelled)
        : m_loader(loader)
        , m_pages(pages)
        , m_cancelled(cancelled)
    { }

    SourceResult run(const std::shared_ptr<Archive> &archive, qint64 id)
    {
        const auto fetches = archive->fetches();
        const auto fetch = id == 0 ? fetches.begin() : std::ranges::find(fetches, id, &ArchivedFetch::id);
        if (fetch == fetches.end())
            return failed(tr("%1 holds no fetch.").arg(QFileInfo(archive->path()).fileName()));
        m_pages.bind(archive);
        for (const ArchivedWindow &window : archive->windows(fetch->id))
            load(*archive, window);
        m_loader.finish();
        return result(*fetch);
    }

private:
    void load(Archive &archive, const ArchivedWindow &window)
    {
        int lastPass = m_passes;
        for (const ArchivedPage &page : archive.pages(window.id)) {
            const std::optional<ArchivedPage> found = m_cancelled ? std::nullopt : archive.page(page.id);
            if (!found || found->body.isEmpty()) {
                ++m_missing;
                continue;
            }
            m_pages.setNext(page);
            const PageOutcome outcome = m_loader.load(
                found->body, found->kind, {.pass = m_passes + page.pass, .overlaps = page.beginsWithOverlap});
            m_flaws.add(outcome);
            lastPass = std::max(lastPass, m_passes + page.pass);
        }
        m_passes = lastPass;
        m_ledger.push_back(window.line);
        m_ledger.back().bot = window.bot;
        m_ledger.back().window = window.span;
    }

    SourceResult result(const ArchivedFetch &fetch)
    {
        SourceResult result;
        Completeness &completeness = result.completeness;
        completeness.tally = m_loader.tally();
        completeness.apiZone = m_loader.apiZone();
        completeness.total = fetch.total;
        completeness.askedAt = fetch.startedAt;
        completeness.ledger = m_ledger;
        completeness.verdict = fetch.endedAt.isValid() ? fetch.verdict : Verdict::Cancelled;
        completeness.problem = fetch.problem;
        completeness.remarks = m_flaws.remarks();
        if (m_cancelled) {
            completeness.verdict = Verdict::Cancelled;
        } else if (m_missing > 0) {
            completeness.verdict = Verdict::Failed;
            completeness.problem = fetch.pagesDeletedAt.isValid()
                    && fetch.pagesDeletedAt <= QDateTime::currentDateTimeUtc()
                ? tr("%n pages were deleted as their time was over; fetch the period again to see them.", nullptr,
                    m_missing)
                : tr("%n pages are damaged and were left out; fetch the period again.", nullptr, m_missing);
        }
        return result;
    }

    SessionLoader &m_loader;
    ArchivePageStore &m_pages;
    const std::atomic<bool> &m_cancelled;
    PageFlaws m_flaws;
    std::vector<LedgerLine> m_ledger;
    int m_passes = 0;
    int m_missing = 0;
};

/// Owns the archive while its pages are read, in the loader's thread.
class ArchiveReader : public QObject
{
    Q_OBJECT

public:
    ArchiveReader(SessionLoader &loader, const std::shared_ptr<ArchivePageStore> &pages,
        const std::shared_ptr<std::atomic<bool>> &cancelled)
        : m_loader(loader)
        , m_pages(pages)
        , m_cancelled(cancelled)
    { }

    void run(const QString &path, Archive::Mode mode, qint64 fetch)
    {
        QString problem;
        m_archive = Archive::open(path, mode, &problem);
        emit done(m_archive ? ArchiveLoad(m_loader, *m_pages, *m_cancelled).run(m_archive, fetch) : failed(problem));
    }

signals:
    void done(const SourceResult &result);

private:
    SessionLoader &m_loader;
    std::shared_ptr<ArchivePageStore> m_pages;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    std::shared_ptr<Archive> m_archive;
};

} // namespace

ArchiveJob::ArchiveJob(
    const QString &path, Archive::Mode mode, qint64 fetch, const std::optional<Zone> &apiZone, QObject *parent)
    : SourceJob(apiZone, std::make_shared<ArchivePageStore>(), parent)
    , m_path(path)
    , m_mode(mode)
    , m_fetch(fetch)
    , m_cancelled(std::make_shared<std::atomic<bool>>(false))
{ }

ArchiveJob::~ArchiveJob()
{
    *m_cancelled = true;
}

void ArchiveJob::start()
{
    if (std::exchange(m_started, true))
        return;
    auto *reader = new ArchiveReader(*loader(), std::static_pointer_cast<ArchivePageStore>(pages()), m_cancelled);
    moveToLoader(reader);
    connect(reader, &ArchiveReader::done, this, &ArchiveJob::finished);
    QMetaObject::invokeMethod(
        reader, [reader, path = m_path, mode = m_mode, fetch = m_fetch] { reader->run(path, mode, fetch); },
        Qt::QueuedConnection);
}

void ArchiveJob::abort()
{
    *m_cancelled = true;
}

#include "archivejob.moc"
