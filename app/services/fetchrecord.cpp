// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchrecord.h"

#include "archivedtraits.h"
#include "archivefeed.h"
#include "archivepagestore.h"
#include "fetchlock.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// After this time a fetch that did not come to its end is not taken up again: too much may have changed.
constexpr qint64 SecondsToGoOn = 24 * 3600;

// A fact of the archive that tells of the server.
const auto FilteredBy = u"filtered-by"_s;

bool isSame(const ArchivedFetch &a, const ArchivedFetch &b)
{
    return a.host == b.host && a.scope == b.scope && a.period == b.period && a.reportZone == b.reportZone
        && a.bots == b.bots;
}

bool hasEnded(const ArchivedFetch &fetch)
{
    return fetch.endedAt.isValid() && fetch.verdict != Verdict::Cancelled && fetch.verdict != Verdict::Failed;
}

/// Whether nothing in it can have changed since it was asked for.
bool hasSettled(const ArchivedWindow &window, std::chrono::hours settlingTime)
{
    return window.firstAskedAt.isValid() && window.span.to <= settledUntil(window.firstAskedAt, settlingTime);
}

} // namespace

QDateTime FetchStart::askedAt() const
{
    std::vector<QDateTime> lastAsked;
    lastAsked.reserve(parts.size());
    for (const FetchPart &part : parts) {
        const auto last = std::ranges::max_element(part.pages, {}, &ArchivedPage::askedAt);
        lastAsked.push_back(part.isClosed && last != part.pages.end() ? last->askedAt : QDateTime());
    }
    return ::askedAt(now, lastAsked);
}

FetchRecord::FetchRecord(SessionLoader &loader, const std::shared_ptr<ArchivePageStore> &pages)
    : m_loader(loader)
    , m_pages(pages)
{
    connect(&m_loader, &SessionLoader::evidenceFound, this, &FetchRecord::keepEvidence);
}

FetchRecord::~FetchRecord() = default;

void FetchRecord::begin(const FetchOrder &order)
{
    FetchStart start;
    start.now = order.range.now;
    m_loader.setSettlingTime(order.range.settlingTime);
    m_facts = order.facts;
    if (!order.archivePath.isEmpty()) {
        m_archive = Archive::open(order.archivePath, Archive::Mode::ReadWrite, &m_notKept);
        if (m_archive && m_archive->isReadOnly()) {
            m_notKept = tr("What is fetched is not kept: the archive was written by a newer version of Billscope.");
            m_archive.reset();
        }
    }
    std::optional<ArchivedFetch> goesOn;
    std::vector<ArchivedWindow> known;
    if (m_archive) {
        m_pages->bind(m_archive);
        if (order.monthsKept > 0 && !m_archive->deletePagesBefore(order.range.now.addMonths(-order.monthsKept)))
            m_notKept = m_archive->problem();
        m_archive->setFact(QString(SettlingFact), QString::number(order.range.settlingTime.count()));
        noteSource(order.source);
        start.traits = archivedTraits(*m_archive);
        start.names = archivedNames(*m_archive);
        if (!order.isFresh) {
            goesOn = unfinished(order);
            known = knownWindows(order, goesOn);
        }
        if (goesOn)
            start.now = goesOn->startedAt;
    }
    planParts(order, known, &start);
    if (m_archive) {
        const std::optional<qint64> same = goesOn || order.isFresh ? std::nullopt : sameFetch(start.parts);
        m_isShownAgain = same.has_value();
        if (m_isShownAgain || goesOn) {
            m_fetch = same ? *same : goesOn->id;
            take(m_fetch);
        } else {
            beginFetch();
        }
    }
    emit begun(start);
}

void FetchRecord::beginFetch()
{
    m_isShownAgain = false;
    m_fetch = m_archive->beginFetch(m_facts);
    note(m_fetch > 0);
    take(m_fetch);
}

/// One that came to its end with just these parts, if none of them has to be asked for.
std::optional<qint64> FetchRecord::sameFetch(const std::vector<FetchPart> &parts)
{
    std::vector<qint64> wanted;
    for (const FetchPart &part : parts) {
        if (!part.isClosed)
            return {};
        wanted.push_back(part.archived);
    }
    if (wanted.empty())
        return {};
    for (const ArchivedFetch &fetch : m_archive->fetches()) {
        if (!hasEnded(fetch) || !isSame(fetch, m_facts) || fetch.apiZone != m_facts.apiZone)
            continue;
        const std::vector<ArchivedWindow> windows = m_archive->windows(fetch.id);
        if (std::ranges::equal(windows, wanted, {}, &ArchivedWindow::id))
            return fetch.id;
    }
    return {};
}

/// What was learnt of one server holds for no other one.
void FetchRecord::noteSource(const ArchiveSource &source)
{
    const std::optional<ArchiveSource> before = archivedSource(*m_archive);
    if (before && !before->listsAs(source)) {
        keepTraits(*m_archive, {});
        m_archive->setFact(FilteredBy, {});
        forgetWhenAsked(*m_archive);
    }
    note(keepSource(*m_archive, source));
}

/// The last fetch of this period, if it did not come to its end and nobody is at it.
std::optional<ArchivedFetch> FetchRecord::unfinished(const FetchOrder &order)
{
    for (const ArchivedFetch &fetch : m_archive->fetches()) {
        if (!isSame(fetch, order.facts))
            continue;
        const bool isRecent = std::abs(fetch.startedAt.secsTo(order.range.now)) <= SecondsToGoOn;
        if (hasEnded(fetch) || !isRecent || !take(fetch.id))
            return {};
        return fetch;
    }
    return {};
}

/// Takes the fetch for this process; false if another one has it.
bool FetchRecord::take(qint64 fetch)
{
    if (m_taken == fetch)
        return true;
    m_lock = lockFetch(m_archive->path(), fetch);
    m_taken = m_lock ? fetch : 0;
    return m_lock != nullptr;
}

std::vector<ArchivedWindow> FetchRecord::knownWindows(
    const FetchOrder &order, const std::optional<ArchivedFetch> &goesOn)
{
    std::vector<ArchivedWindow> known;
    if (goesOn)
        known = m_archive->windows(goesOn->id);
    for (const ArchivedWindow &window : m_archive->windows()) {
        // The same path on another host, or for another kind of app, lists other sessions.
        if (window.host != order.facts.host || window.scope != order.facts.scope)
            continue;
        const bool isComplete = window.isClosed && window.line.verdict == Verdict::Complete;
        if ((isComplete || !window.isClosed) && hasSettled(window, order.range.settlingTime)
            && std::ranges::find(known, window.id, &ArchivedWindow::id) == known.end())
            known.push_back(window);
    }
    // What has to be asked for again is not known.
    std::erase_if(known, [](const ArchivedWindow &window) {
        return window.isClosed && window.line.verdict != Verdict::Complete && window.line.verdict != Verdict::Unproven;
    });
    return known;
}

/// A session that is listed by its conversation's start may begin as much later as a conversation can last.
std::chrono::hours FetchRecord::leftMargin(std::chrono::hours settlingTime) const
{
    constexpr std::chrono::hours beyondTimeOut{48};
    const bool isByConversation = m_archive
        && m_archive->fact(FilteredBy) == QString(apiName(Field::ConversationStart));
    return isByConversation ? settlingTime - beyondTimeOut : std::chrono::hours(24);
}

/// What is not clear this time takes nothing back.
void FetchRecord::keepEvidence(const BoundsEvidence &evidence)
{
    if (const auto field = evidence.filteredBy(); field && m_fetch > 0)
        m_archive->setFact(FilteredBy, QString(apiName(*field)));
}

void FetchRecord::planParts(const FetchOrder &order, const std::vector<ArchivedWindow> &known, FetchStart *start)
{
    FetchRange range = order.range;
    range.now = start->now;
    range.leftMargin = leftMargin(range.settlingTime);
    const QStringList bots = order.facts.bots.isEmpty() ? QStringList(QString()) : order.facts.bots;
    for (const QString &bot : bots) {
        std::vector<FetchWindow> closed;
        for (const ArchivedWindow &window : known) {
            if (window.bot == bot && window.isClosed)
                closed.push_back(window.span);
        }
        for (const FetchWindow &planned : planWindows(range, closed)) {
            FetchPart part{.bot = bot, .window = planned};
            const auto found = std::ranges::find_if(known, [&](const ArchivedWindow &window) {
                return window.bot == bot && window.span == planned
                    && (window.isClosed || window.limit == order.facts.pageSize);
            });
            if (found != known.end()) {
                part.pages = m_archive->pages(found->id);
                // A list that is damaged, or whose pages were deleted, must not pass for the whole window.
                if (!m_archive->problem().isEmpty()
                    || std::ranges::find(part.pages, true, &ArchivedPage::isDeleted) != part.pages.end())
                    part.pages.clear();
                else {
                    part.archived = found->id;
                    part.isClosed = found->isClosed;
                    part.line = found->line;
                }
            }
            start->parts.push_back(part);
        }
    }
}

void FetchRecord::beginWindow(const FetchPart &part)
{
    if (m_fetch == 0)
        return;
    if (part.archived > 0 && m_isShownAgain) {
        m_shown.push_back(part.archived);
        m_window = part.archived;
        return;
    }
    if (m_isShownAgain) {
        // A page was damaged, and is asked for again: that makes another version of it.
        m_shown.pop_back();
        beginFetch();
        for (const qint64 window : m_shown)
            note(m_archive->useWindow(m_fetch, window));
    }
    if (part.archived > 0) {
        note(m_archive->useWindow(m_fetch, part.archived));
        m_window = part.archived;
        return;
    }
    ArchivedWindow window;
    window.bot = part.bot;
    window.span = part.window;
    window.limit = m_facts.pageSize;
    m_window = m_archive->beginWindow(m_fetch, window);
    note(m_window > 0);
}

void FetchRecord::load(const ArchivedPage &page, const PagePlace &place)
{
    if (m_window > 0) {
        ArchivedPage next = page;
        next.window = m_window;
        m_pages->setNext(next);
    }
    m_loader.load(page.body, page.kind, place);
    if (m_pages->problem().isEmpty())
        return;
    note(false);
    // A window with a gap must not pass for a whole one: what follows is not kept, and it is not closed.
    m_window = 0;
}

void FetchRecord::loadAgain(const ArchivedPage &page, const PagePlace &place)
{
    if (!ArchiveFeed{m_loader, *m_pages, *m_archive}.load(page, place))
        emit pageMissing();
}

void FetchRecord::replay(const FetchPart &part, int firstPass)
{
    const bool isWhole = !m_isCancelled
        && ArchiveFeed{m_loader, *m_pages, *m_archive}.loadAll(part.pages, part.window, firstPass - 1,
            [this](
                const ArchivedPage &, const std::optional<PageOutcome> &outcome) { return outcome && !m_isCancelled; });
    emit replayed(isWhole);
}

void FetchRecord::addAttempt(const ArchivedPage &page, const QString &problem)
{
    if (m_window == 0)
        return;
    note(m_archive->addAttempt({.window = m_window,
        .status = page.status,
        .path = page.path,
        .request = page.request,
        .askedAt = page.askedAt,
        .problem = problem,
        .body = page.body}));
}

void FetchRecord::closeWindow(const LedgerLine &line)
{
    if (m_window > 0)
        note(m_archive->closeWindow(m_window, line));
    m_window = 0;
}

void FetchRecord::keepNames(const BotNames &names, const QDateTime &askedAt)
{
    if (m_archive)
        note(::keepNames(*m_archive, names, askedAt));
}

void FetchRecord::end(Verdict verdict, qint64 total, const QString &problem, const ServerTraits &traits)
{
    if (m_fetch > 0 && !m_isShownAgain) {
        // Where something is not kept, the archive has less than was shown, and is gone on with next time.
        const bool isCut = !m_notKept.isEmpty() && verdict != Verdict::Cancelled;
        note(m_archive->endFetch(m_fetch, isCut ? Verdict::Failed : verdict, m_loader.tally().rows, total,
            isCut && problem.isEmpty() ? m_notKept : problem));
        keepTraits(*m_archive, traits);
    }
    m_lock.reset();
    emit ended(m_notKept);
}

void FetchRecord::note(bool isKept)
{
    if (isKept || !m_notKept.isEmpty())
        return;
    const QString &reason = m_pages->problem().isEmpty() ? m_archive->problem() : m_pages->problem();
    m_notKept = tr("Not all that was fetched is kept on this computer: %1").arg(reason);
}
