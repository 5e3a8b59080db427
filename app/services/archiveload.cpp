// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archiveload.h"

#include "archivednames.h"
#include "archivedvalues.h"
#include "archivefeed.h"
#include "archivepagestore.h"
#include "fetchplan.h"
#include "windowcheck.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace {

/// For so long a fetch of days that are not over says the same when it is read again.
constexpr qint64 SecondsOfJustNow = 3600;

SourceResult failed(const QString &sentence)
{
    SourceResult result;
    result.completeness.verdict = Verdict::Failed;
    result.completeness.problem = sentence;
    result.error = {.kind = ApiError::Kind::File, .sentence = sentence};
    return result;
}

} // namespace

ArchiveLoad::ArchiveLoad(SessionLoader &loader, ArchivePageStore &pages, const std::atomic<bool> &cancelled)
    : m_loader(loader)
    , m_pages(pages)
    , m_cancelled(cancelled)
{ }

bool ArchiveLoad::isArchive(const QString &path)
{
    QFile file(path);
    // What is read of a pipe is gone.
    return file.open(QIODevice::ReadOnly) && !file.isSequential() && file.read(16).startsWith("SQLite format 3");
}

bool ArchiveChoice::holdsBots(const ArchivedFetch &archived) const
{
    if (!bots || bots->isEmpty() || archived.bots.isEmpty())
        return !bots || bots->isEmpty() == archived.bots.isEmpty();
    return std::ranges::all_of(*bots, [&archived](const QString &bot) { return archived.bots.contains(bot); });
}

bool ArchiveChoice::matches(const ArchivedFetch &archived) const
{
    const bool holdsPeriod = !period || (archived.period.from <= period->from && archived.period.to >= period->to);
    const bool isOfSource = !source || (archived.host == source->host && archived.scope == source->scope);
    return (fetch == 0 || archived.id == fetch) && holdsPeriod && isOfSource && holdsBots(archived);
}

/// One that stopped before its end stands back behind an earlier one that did not.
static std::vector<ArchivedFetch>::const_iterator chosen(
    const std::vector<ArchivedFetch> &newestFirst, const ArchiveChoice &choice)
{
    const auto matches = [&choice](const ArchivedFetch &archived) { return choice.matches(archived); };
    const auto ended = std::ranges::find_if(newestFirst, [&](const ArchivedFetch &archived) {
        const bool hasStopped = archived.verdict == Verdict::Cancelled || archived.verdict == Verdict::Failed;
        return matches(archived) && !hasStopped && archived.verdict != Verdict::Nothing;
    });
    return ended != newestFirst.end() ? ended : std::ranges::find_if(newestFirst, matches);
}

SourceResult ArchiveLoad::run(const QString &path, Archive::Mode mode, const ArchiveChoice &choice)
{
    if (mode == Archive::Mode::ReadOnly && !QFileInfo::exists(path))
        return failed(choice.source ? tr("Nothing of %1 was fetched on this computer before, or it was deleted. Fetch "
                                         "it first, without --offline.")
                                          .arg(choice.source->connection)
                                    : tr("The fetch is not in the archive any more; it was deleted."));
    QString problem;
    const std::shared_ptr<Archive> archive = Archive::open(path, mode, &problem);
    if (!archive)
        return failed(problem);
    const std::vector<ArchivedFetch> fetches = archive->fetches();
    const auto found = chosen(fetches, choice);
    if (found == fetches.end() && !archive->problem().isEmpty())
        return failed(archive->problem());
    const bool isOfOtherBots = found == fetches.end() && choice.bots && !choice.bots->isEmpty();
    if (isOfOtherBots && choice.period)
        return failed(
            tr("Nothing that was fetched before for just these bots holds all of %1. Fetch them first, without "
               "--offline; from a fetch of all bots, --filter bot=… takes one.")
                .arg(periodTitle(*choice.period)));
    if (found == fetches.end() && choice.period)
        return failed(tr("Nothing that was fetched before holds all of %1. Fetch it first, without --offline.")
                          .arg(periodTitle(*choice.period)));
    if (found == fetches.end())
        return failed(tr("%1 does not hold that fetch.").arg(QFileInfo(path).fileName()));
    const ArchivedFetch *fetch = &*found;
    if (choice.period) {
        const Zone zone = Zone::fromName(fetch->reportZone).value_or(Zone());
        m_unfinished = unfinishedPeriod(*choice.period, choice.zone.value_or(zone), fetch->startedAt);
    }
    m_pages.bind(archive);
    if (const int hours = archive->fact(QString(SettlingFact)).toInt(); hours >= DefaultSettlingHours)
        m_loader.setSettlingTime(std::chrono::hours(hours));
    if (m_onNames)
        m_onNames(archivedNames(*archive).names);
    std::vector<ArchivedWindow> windows = archive->windows(fetch->id);
    noteDamage(*archive);
    m_isContradicted = isContradicted(*fetch, windows);
    m_gap = gapOf(*fetch, windows);
    if (choice.bots && choice.bots->size() < fetch->bots.size()) {
        m_isOfSomeBots = true;
        std::erase_if(windows, [&choice](const ArchivedWindow &window) { return !choice.bots->contains(window.bot); });
    }
    m_progress.windows = static_cast<int>(windows.size());
    m_progress.expectedRows = fetch->rows;
    for (const ArchivedWindow &window : windows) {
        m_lastAsked.push_back(window.lastAskedAt);
        m_askedTimes.add(window.firstAskedAt);
        m_askedTimes.add(window.lastAskedAt);
        load(*archive, window, spanOf(*fetch));
    }
    m_loader.finish();
    tellRoles(&m_ledger, spanOf(*fetch));
    ArchivedFetch shown = *fetch;
    if (m_isOfSomeBots) {
        // How many are theirs is written nowhere.
        shown.rows = m_loader.tally().rows;
        shown.total = -1;
    }
    SourceResult shownResult = result(shown);
    if (mode != Archive::Mode::Foreign)
        shownResult.knownValues = valuesBefore(*archive, fetch->id);
    return shownResult;
}

void ArchiveLoad::load(Archive &archive, const ArchivedWindow &window, const FetchWindow &wanted)
{
    int lastPass = m_passes;
    const int missingBefore = m_missing;
    WindowCheck check(m_passes + 1);
    const std::vector<ArchivedPage> pages = archive.pages(window.id);
    noteDamage(archive);
    const auto take = [&](const ArchivedPage &page, const std::optional<PageOutcome> &outcome) {
        if (outcome) {
            m_flaws.add(*outcome);
            check.add(*outcome);
            lastPass = std::max(lastPass, m_passes + page.pass);
            report();
        } else {
            ++m_missing;
            m_areDeleted = m_areDeleted || page.isDeleted;
        }
        return !m_cancelled;
    };
    ArchiveFeed feed{m_loader, m_pages, archive};
    const bool isRead = !m_cancelled && feed.loadAll(pages, window.span, window.bot, m_passes, take);
    feed.remember();
    if (!isRead)
        return;
    m_passes = lastPass;
    ++m_progress.windowsDone;
    m_ledger.push_back(window.line);
    if (!window.isClosed)
        return;
    compare(window.line, check);
    if (m_missing == missingBefore)
        m_asked.push_back({window.bot, window.span, overlapOf(window.span, wanted), window.lastAskedAt});
}

void ArchiveLoad::compare(const LedgerLine &line, const WindowCheck &check)
{
    m_missingRows += check.missing(line);
    m_missingPages += std::max<qint64>(0, qint64{line.pages} - check.pages());
    m_holdsMore = m_holdsMore || check.holdsMore(line);
}

/// What was taken out of an archive, or put into it, does not pass for what was received; empty if nothing was.
QString ArchiveLoad::difference(const ArchivedFetch &fetch) const
{
    const qint64 rows = m_loader.tally().rows;
    const QLocale locale;
    if (const qint64 missing = std::max(fetch.rows - rows, m_missingRows); missing > 0) {
        return tr("%1 of %2 sessions are missing from the file. Fetch the period again.")
            .arg(locale.toString(missing), locale.toString(std::max(fetch.rows, rows)));
    }
    if (m_missingPages > 0)
        return tr("%Ln answers of the server are missing from the file. Fetch the period again.", nullptr,
            static_cast<int>(std::min<qint64>(m_missingPages, std::numeric_limits<int>::max())));
    if (m_holdsMore || rows > fetch.rows) {
        return tr("The file holds %1 sessions where %2 were received. Fetch the period again.")
            .arg(locale.toString(rows), locale.toString(fetch.rows));
    }
    if (m_isContradicted)
        return tr("The file does not say of all parts of the fetch that they came to their end. Fetch the period "
                  "again.");
    if (m_gap)
        return tr("No part of the file covers the time from %1 to %2. Fetch the period again.")
            .arg(m_gap->from.toString(Qt::ISODate), m_gap->to.toString(Qt::ISODate));
    return {};
}

/// A list that is not whole must not pass for one.
void ArchiveLoad::noteDamage(const Archive &archive)
{
    if (m_damage.isEmpty())
        m_damage = archive.problem();
}

void ArchiveLoad::report()
{
    m_progress.rows = m_loader.tally().rows;
    if (m_progress.expectedRows > 0)
        m_progress.fraction = std::min(1.0, double(m_progress.rows) / double(m_progress.expectedRows));
    if (m_onProgress)
        m_onProgress(m_progress);
}

SourceResult ArchiveLoad::result(const ArchivedFetch &fetch) const
{
    SourceResult result;
    result.period = fetch.period;
    result.asked = m_asked;
    Completeness &completeness = result.completeness;
    completeness.tally = m_loader.tally();
    completeness.apiZone = m_loader.apiZoneByDay();
    completeness.total = fetch.total;
    completeness.askedAt = askedAt(fetch.startedAt, m_lastAsked);
    m_askedTimes.areApart(&completeness.askedFrom, &completeness.askedAt);
    completeness.ledger = m_ledger;
    completeness.remarks = m_flaws.remarks();
    completeness.details = m_loader.evidence().sentences();
    completeness.verdict = m_cancelled ? Verdict::Cancelled : fetch.outcome();
    completeness.problem = fetch.problem;
    const bool wasAskedJustNow = fetch.startedAt.secsTo(QDateTime::currentDateTimeUtc()) < SecondsOfJustNow;
    if (!m_unfinished.isEmpty() && wasAskedJustNow) {
        completeness.details.append(m_unfinished);
    } else if (!m_unfinished.isEmpty() && !m_cancelled && completeness.verdict != Verdict::Failed) {
        completeness.verdict = Verdict::Failed;
        completeness.isPeriodUnfinished = true;
        completeness.problem = m_unfinished + u' ' + tr("Fetch the period again, without --offline.");
    }
    if (!m_damage.isEmpty() && !m_cancelled) {
        completeness.verdict = Verdict::Failed;
        completeness.problem = m_damage;
    } else if (const int missing = m_missing + m_loader.lostPages(); missing > 0 && !m_cancelled) {
        completeness.verdict = Verdict::Failed;
        completeness.problem = m_areDeleted
            ? tr(
                "%n pages were deleted when their time was over. Fetch the period again to see them.", nullptr, missing)
            : tr("%n pages are damaged and were left out. Fetch the period again.", nullptr, missing);
    } else if (const QString differs = completeness.verdict < Verdict::Cancelled ? difference(fetch) : QString();
               !differs.isEmpty()) {
        completeness.verdict = Verdict::Failed;
        completeness.problem = differs;
    } else if (completeness.verdict == Verdict::Failed && completeness.problem.isEmpty()) {
        completeness.problem = tr("The file does not say how the fetch ended. Fetch the period again.");
    }
    return result;
}
