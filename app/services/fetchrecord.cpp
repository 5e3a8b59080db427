// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchrecord.h"

#include "archivedtraits.h"
#include "archivedvalues.h"
#include "archivefeed.h"
#include "archivepagestore.h"
#include "fetchlock.h"
#include "windowcheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// After this time a fetch that did not come to its end is not taken up again: too much may have changed.
constexpr qint64 SecondsToGoOn = 24 * 3600;

bool isSame(const ArchivedFetch &a, const ArchivedFetch &b)
{
    return a.host == b.host && a.scope == b.scope && a.period == b.period && a.reportZone == b.reportZone
        && a.bots == b.bots;
}

PageVerdict verdictOf(const PageOutcome &outcome)
{
    return {outcome.tally.records, outcome.tally.notReadable, outcome.mayChange};
}

bool hasEnded(const ArchivedFetch &fetch)
{
    return fetch.endedAt.isValid() && fetch.verdict != Verdict::Cancelled && fetch.verdict != Verdict::Failed;
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
    connect(&m_loader, &SessionLoader::segmentReady, this, &FetchRecord::noteValues);
}

FetchRecord::~FetchRecord() = default;

void FetchRecord::begin(const FetchOrder &order)
{
    FetchStart start;
    start.now = order.range.now;
    m_loader.setSettlingTime(order.range.settlingTime);
    m_order = order;
    if (!order.archivePath.isEmpty()) {
        putDamagedAside(order.archivePath);
        QString problem;
        m_archive = Archive::open(order.archivePath, Archive::Mode::ReadWrite, &problem);
        if (m_archive && m_archive->isReadOnly()) {
            problem = tr("The archive was written by a newer version of Billscope, and is left as it is.");
            m_archive.reset();
        }
        if (!m_archive)
            noteNotKept(problem);
    }
    std::optional<ArchivedFetch> goesOn;
    if (m_archive) {
        m_pages->bind(m_archive);
        if (order.monthsKept > 0)
            m_keptFrom = order.range.now.addMonths(-order.monthsKept);
        m_archive->setFact(QString(SettlingFact), QString::number(order.range.settlingTime.count()));
        noteSource(order.source);
        noteClient(order.client);
        start.traits = archivedTraits(*m_archive);
        start.names = archivedNames(*m_archive);
        if (!order.isFresh) {
            goesOn = unfinished(order);
            m_known = knownWindows(order, goesOn);
        }
    }
    m_order.range.leftMargin = leftMargin(order.range.settlingTime);
    start.parts = planParts();
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
    m_fetch = m_archive->beginFetch(m_order.facts);
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
        if (!hasEnded(fetch) || !isSame(fetch, m_order.facts) || fetch.apiZone != m_order.facts.apiZone)
            continue;
        const std::vector<ArchivedWindow> windows = m_archive->windows(fetch.id);
        if (std::ranges::equal(windows, wanted, {}, &ArchivedWindow::id))
            return fetch.id;
    }
    return {};
}

void FetchRecord::putDamagedAside(const QString &path)
{
    const QString name = isFetchGoingOn(path) ? QString() : Archive::moveDamagedAside(path);
    if (!name.isEmpty())
        m_putAside = tr("The archive of what was fetched before is damaged and cannot be read; it was put aside as %1, "
                        "and a new one was begun.")
                         .arg(name);
}

/// The last fetch of this period, if it did not come to its end and nobody is at it.
std::optional<ArchivedFetch> FetchRecord::unfinished(const FetchOrder &order)
{
    for (const ArchivedFetch &fetch : m_archive->fetches()) {
        if (!isSame(fetch, order.facts))
            continue;
        const bool isRecent = std::abs(fetch.startedAt.secsTo(order.range.now)) <= SecondsToGoOn;
        if (hasEnded(fetch) || fetch.id < m_clientSince || !isRecent || !take(fetch.id))
            return {};
        return fetch;
    }
    return {};
}

/// Takes the fetch for this process; false if another one has it.
bool FetchRecord::take(qint64 fetch)
{
    std::unique_ptr<QLockFile> &lock = m_locks[fetch];
    if (!lock)
        lock = lockFetch(m_archive->path(), fetch);
    return lock != nullptr;
}

/// Whether nobody else may be filling it.
bool FetchRecord::isFree(qint64 window)
{
    return std::ranges::all_of(m_archive->fetchesOf(window), [this](qint64 fetch) { return take(fetch); });
}

void FetchRecord::beginWindow(const FetchPart &part)
{
    const bool isAgain = !m_begun.empty() && m_begun.back().isClosed && m_begun.back().asksAs(part);
    m_begun.push_back(part);
    m_windowPages.clear();
    if (m_fetch == 0)
        return;
    if (isAgain && !m_used.empty())
        m_used.pop_back();
    if (m_isShownAgain && !part.isClosed) {
        // A page was damaged, or more is asked for besides: that makes another version of it.
        beginFetch();
        for (const qint64 window : m_used)
            note(m_archive->useWindow(m_fetch, window));
    }
    if (part.archived > 0) {
        m_window = part.archived;
        if (!m_isShownAgain)
            note(m_archive->useWindow(m_fetch, m_window));
    } else {
        ArchivedWindow window;
        window.bot = part.bot;
        window.span = part.window;
        window.limit = m_order.facts.pageSize;
        m_window = m_archive->beginWindow(m_fetch, window);
        note(m_window > 0);
    }
    m_used.push_back(m_window);
}

void FetchRecord::load(const ArchivedPage &page, const PagePlace &place)
{
    ArchivedPage next = page;
    next.window = m_window;
    if (m_window > 0)
        m_pages->setNext(next);
    else
        m_pages->setNextInMemory(page.body);
    const PageOutcome outcome = m_loader.load(page.body, page.kind, place);
    if (m_window == 0 || outcome.problem != SessionPage::Problem::None)
        return;
    // One that repeats the page before has nothing for the window to show; it came all the same.
    const qint64 id = outcome.sameAsBefore ? m_archive->addPage(next) : m_pages->lastId();
    m_windowPages.append(id);
    if (id > 0)
        return m_archive->judgePage(id, verdictOf(outcome));
    note(false);
    // A window with a gap must not pass for a whole one: what follows is not kept, and it is not closed.
    m_window = 0;
}

void FetchRecord::loadAgain(const ArchivedPage &page, const PagePlace &place)
{
    ArchiveFeed feed{m_loader, *m_pages, *m_archive};
    const std::optional<PageOutcome> outcome = feed.load(page, place);
    feed.remember();
    if (!outcome)
        return emit pageMissing();
    m_windowPages.append(page.id);
    judge(page, *outcome);
}

/// One that an earlier version kept, or that came just before the program was killed.
void FetchRecord::judge(const ArchivedPage &page, const PageOutcome &outcome)
{
    if (!page.verdict.isKnown())
        m_archive->judgePage(page.id, verdictOf(outcome));
}

void FetchRecord::replay(const FetchPart &part, int firstPass)
{
    WindowCheck check(firstPass);
    const auto take = [this, &check](const ArchivedPage &page, const std::optional<PageOutcome> &outcome) {
        if (outcome) {
            check.add(*outcome);
            judge(page, *outcome);
        }
        return outcome && !m_isCancelled;
    };
    ArchiveFeed feed{m_loader, *m_pages, *m_archive};
    const bool isWhole = !m_isCancelled && feed.loadAll(part.pages, part.window, part.bot, firstPass - 1, take);
    feed.remember();
    emit replayed(isWhole && check.agreesWith(part.line));
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
        note(m_archive->closeWindow(m_window, line, m_windowPages));
    m_window = 0;
}

void FetchRecord::noteWindow(const LedgerLine &line)
{
    if (m_window > 0)
        note(m_archive->noteWindow(m_window, line));
}

void FetchRecord::keepNames(const BotNames &names, const QDateTime &askedAt)
{
    if (m_archive)
        note(::keepNames(*m_archive, names, askedAt));
}

/// Each stands there once.
void FetchRecord::noteValues(const Segment &segment)
{
    const auto add = [&segment](Field field, auto *values) {
        const std::vector<std::string> &texts = segment.newTexts[static_cast<size_t>(SessionStore::column(field))];
        values->insert(texts.begin(), texts.end());
    };
    add(Field::Channel, &m_received.channels);
    add(Field::BillingSessionType, &m_received.types);
}

void FetchRecord::deleteOld()
{
    if (m_archive && m_keptFrom.isValid() && !m_archive->deletePagesBefore(m_keptFrom))
        m_notDeleted = tr("Answers whose time is over: %1").arg(m_archive->problem());
}

void FetchRecord::end(Verdict verdict, qint64 total, const QString &problem, const ServerTraits &traits)
{
    if (m_fetch > 0 && !m_isShownAgain) {
        // Where something is not kept, the archive has less than was shown, and is gone on with next time.
        const bool isCut = !m_notKept.isEmpty() && verdict != Verdict::Cancelled;
        if (!isCut && verdict != Verdict::Cancelled && verdict != Verdict::Failed)
            note(m_archive->keepWindows(m_fetch, m_used));
        note(m_archive->endFetch(m_fetch, isCut ? Verdict::Failed : verdict, m_loader.tally().rows, total,
            isCut && problem.isEmpty() ? m_notKept : problem));
        keepTraits(*m_archive, traits);
    }
    std::optional<SeenValues> knownValues;
    if (m_fetch > 0) {
        knownValues = valuesBefore(*m_archive, m_fetch);
        note(keepValues(*m_archive, m_received, m_fetch));
    }
    if (m_archive)
        m_archive->writeVerdicts();
    m_locks.clear();
    QStringList sentences{m_putAside, m_notKept, m_notDeleted};
    sentences.removeAll(QString());
    emit ended(sentences.join(u' '), knownValues);
}

void FetchRecord::note(bool isKept)
{
    if (isKept || !m_notKept.isEmpty())
        return;
    noteNotKept(m_pages->problem().isEmpty() ? m_archive->problem() : m_pages->problem());
}

void FetchRecord::noteNotKept(const QString &reason)
{
    m_notKept = tr("Not all that was fetched is kept on this computer: %1").arg(reason);
}
