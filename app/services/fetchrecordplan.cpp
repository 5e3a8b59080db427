// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchrecord.h"

#include "archivedtraits.h"

#include <algorithm>
#include <set>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

// A fact of the archive that tells of the server.
const auto FilteredBy = u"filtered-by"_s;
// Who asked last, and from which fetch on.
const auto ClientFact = u"client"_s;
const auto ClientSinceFact = u"client-since"_s;

/// The first and the last moment at which a day may begin for a server that is asked until now, or by timestamps that
/// are ahead, and that reads them as UTC or as its local time.
std::pair<qint64, qint64> dayStarts(qint64 now, qint64 readAhead, qint64 offset)
{
    const auto startOfDay = [](qint64 second) { return second - second % SecondsPerDay; };
    std::pair<qint64, qint64> starts{now, 0};
    for (const qint64 asked : {now, now + readAhead}) {
        for (const qint64 start :
            {startOfDay(asked), startOfDay(asked + offset) - offset, startOfDay(asked) - offset}) {
            starts.first = std::min(starts.first, start);
            starts.second = std::max(starts.second, start);
        }
    }
    return starts;
}

/// Whether nothing in it can have changed since it was asked for. What came of it may still tell otherwise: a session
/// without an end, or one that ended much later than it is listed. One that is not closed is gone on with first.
bool hasSettled(const ArchivedWindow &window, std::chrono::hours settlingTime)
{
    return window.firstAskedAt.isValid() && window.span.to <= settledUntil(window.firstAskedAt, settlingTime)
        && (!window.isClosed || window.mayChange == 0);
}

/// A session that is listed by its conversation's start may begin as much later as a conversation can last.
std::chrono::hours longestConversation(std::chrono::hours settlingTime)
{
    constexpr std::chrono::hours beyondTimeOut{48};
    return settlingTime - beyondTimeOut;
}

/// As long as the sessions have shown it to last, or the connection says; no conversation of the vendor lasts longer.
qint64 conversationOf(qint64 shown, bool isFilter, std::chrono::hours settlingTime)
{
    constexpr qint64 longest = 14 * SecondsPerDay;
    const std::chrono::seconds timeOut = longestConversation(settlingTime);
    return std::max(std::min(shown, longest), isFilter ? qint64{timeOut.count()} : 0);
}

/// How much later than the margin counts what is asked for begins for the API, and how much earlier it ends: the days
/// of the period may be other ones than those of UTC, and the API may read local time.
std::pair<qint64, qint64> shiftsOf(const FetchRange &range, bool mayReadLocalTime, const std::optional<Zone> &apiZone)
{
    const FetchWindow span = spanOf(range.period, range.reportZone);
    const FetchWindow days = spanOf(range.period, Zone());
    const FetchWindow listed = mayReadLocalTime ? widened(span, apiZone) : span;
    return {std::max<qint64>(0, listed.from.secsTo(days.from)), std::max<qint64>(0, days.to.secsTo(listed.to))};
}

/// Whether what is there of it is worth going on with.
bool isOfUse(const ArchivedWindow &window, int pageSize)
{
    return window.isClosed || (window.firstAskedAt.isValid() && window.limit == pageSize);
}

} // namespace

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

/// Another client may be of another account, and be listed other sessions by the same host.
void FetchRecord::noteClient(const QString &client)
{
    const QString before = m_archive->fact(ClientFact);
    if (client.isEmpty() || before == client) {
        m_clientSince = m_archive->fact(ClientSinceFact).toLongLong();
        return;
    }
    const std::vector<ArchivedFetch> fetches = m_archive->fetches();
    m_archive->setFact(ClientFact, client);
    if (before.isEmpty() || fetches.empty())
        return;
    m_clientSince = fetches.at(0).id + 1;
    m_archive->setFact(ClientSinceFact, QString::number(m_clientSince));
    keepTraits(*m_archive, {});
    m_archive->setFact(FilteredBy, {});
    m_putAside = tr("What was fetched before with another client ID is kept, but nothing of it was used.");
}

bool FetchRecord::isOfClient(qint64 window)
{
    if (m_clientSince == 0)
        return true;
    const QList<qint64> fetches = m_archive->fetchesOf(window);
    return std::ranges::any_of(fetches, [this](qint64 fetch) { return fetch >= m_clientSince; });
}

std::vector<ArchivedWindow> FetchRecord::knownWindows(
    const FetchOrder &order, const std::optional<ArchivedFetch> &goesOn)
{
    std::vector<ArchivedWindow> known;
    if (goesOn)
        known = m_archive->windows(goesOn->id);
    for (const ArchivedWindow &window : m_archive->windows()) {
        // The same path on another host, or for another kind of app, lists other sessions.
        if (window.host != order.facts.host || window.scope != order.facts.scope || !isOfClient(window.id))
            continue;
        const bool isComplete = window.isClosed && window.line.verdict == Verdict::Complete;
        if ((isComplete || !window.isClosed) && hasSettled(window, order.range.settlingTime)
            && std::ranges::find(known, window.id, &ArchivedWindow::id) == known.end())
            known.push_back(window);
    }
    std::erase_if(known, [this](const ArchivedWindow &window) { return !window.isClosed && !isFree(window.id); });
    // What has to be asked for again is not known, and with it not more of it than is wanted.
    std::erase_if(known, [this](const ArchivedWindow &window) {
        return isExpired(window)
            || (window.isClosed && window.line.verdict != Verdict::Complete
                && window.line.verdict != Verdict::Unproven);
    });
    return known;
}

/// The time of its pages is over.
bool FetchRecord::isExpired(const ArchivedWindow &window) const
{
    return window.isDeleted
        || (m_keptFrom.isValid() && window.firstAskedAt.isValid() && window.firstAskedAt < m_keptFrom);
}

std::chrono::hours FetchRecord::leftMargin(std::chrono::hours settlingTime) const
{
    const bool isByConversation = m_archive
        && m_archive->fact(FilteredBy) == QString(apiName(Field::ConversationStart));
    return isByConversation ? longestConversation(settlingTime) : std::chrono::hours(24);
}

/// What is not clear this time takes nothing back.
void FetchRecord::keepEvidence(const BoundsEvidence &evidence)
{
    if (const auto field = evidence.filteredBy(); field && m_fetch > 0)
        m_archive->setFact(FilteredBy, QString(apiName(*field)));
}

std::vector<FetchPart> FetchRecord::planParts() const
{
    std::vector<FetchPart> parts;
    const QStringList &bots = m_order.facts.bots;
    for (const QString &bot : bots.isEmpty() ? QStringList(QString()) : bots) {
        for (const FetchWindow &planned : planWindows(m_order.range, knownSpans(bot)))
            parts.push_back(partOf(bot, planned));
    }
    return parts;
}

/// Of the windows that are taken as they are: what was asked for already, here or before.
std::vector<FetchWindow> FetchRecord::knownSpans(const QString &bot) const
{
    std::vector<FetchWindow> spans;
    for (const FetchPart &part : m_begun) {
        if (part.bot == bot)
            spans.push_back(part.window);
    }
    for (const bool closed : {true, false}) {
        for (const ArchivedWindow &window : m_known) {
            const bool isNew = closed || std::ranges::find(spans, window.span.from, &FetchWindow::from) == spans.end();
            if (window.bot == bot && window.isClosed == closed && isNew && isOfUse(window, m_order.facts.pageSize))
                spans.push_back(window.span);
        }
    }
    return spans;
}

/// With what the archive holds of it.
FetchPart FetchRecord::partOf(const QString &bot, const FetchWindow &planned) const
{
    FetchPart part{.bot = bot, .window = planned};
    const auto found = std::ranges::find_if(m_known, [&](const ArchivedWindow &window) {
        return window.bot == bot && window.span == planned && isOfUse(window, m_order.facts.pageSize);
    });
    if (found == m_known.end())
        return part;
    std::vector<ArchivedPage> pages = m_archive->pages(found->id);
    // A list that is damaged, or whose pages were deleted, must not pass for the whole window.
    const bool isWhole = m_archive->problem().isEmpty()
        && std::ranges::none_of(pages, [this](const ArchivedPage &page) {
               return page.isDeleted || (m_keptFrom.isValid() && page.receivedAt < m_keptFrom);
           });
    if (isWhole) {
        // Where pages are missing, or are there twice, those that fit are gone on with.
        part.isClosed = found->isClosed && std::ssize(pages) == found->line.pages;
        part.pages = std::move(pages);
        part.archived = found->id;
        part.line = found->line;
    }
    return part;
}

void FetchRecord::cut(const FetchPart &part)
{
    FetchWindow times = spanOf(m_order.range.period, m_order.range.reportZone);
    // Where it may read local time, sessions of the period are listed by timestamps that lie beside it.
    if (m_loader.evidence().mayReadLocalTime()) {
        const ApiZone zone = m_loader.apiZone();
        const bool isKnown = zone.evidence != ApiZone::Evidence::Assumed;
        const auto apiZone = isKnown ? std::optional(zone.zone) : std::nullopt;
        times = widened(times, apiZone);
    }
    std::vector<FetchPart> parts;
    for (const FetchWindow &window : cutAt(times, part.window)) {
        parts.push_back({.bot = part.bot,
            .window = window,
            .cut = isMargin(window, times) ? FetchPart::Cut::Margin : FetchPart::Cut::InPeriod});
    }
    emit wasCut(parts);
}

void FetchRecord::lookAgain()
{
    m_loader.settle();
    const BoundsEvidence &evidence = m_loader.evidence();
    FetchRange &range = m_order.range;
    const ApiZone zone = m_loader.apiZone();
    const bool isZoneKnown = zone.evidence == ApiZone::Evidence::Proven || zone.evidence == ApiZone::Evidence::Given;
    const auto [late, early] = shiftsOf(
        range, evidence.mayReadLocalTime(), isZoneKnown ? std::optional(zone.zone) : std::nullopt);
    const auto widen = [&](std::chrono::hours *margin, Field field, qint64 shown, qint64 shift) {
        if (!evidence.mayFilterBy(field))
            return;
        const qint64 seconds = shift + conversationOf(shown, evidence.filteredBy() == field, range.settlingTime);
        const std::chrono::hours wanted = std::chrono::ceil<std::chrono::days>(std::chrono::seconds(seconds));
        *margin = std::max(*margin, wanted);
    };
    widen(&range.leftMargin, Field::ConversationStart, evidence.longestBefore(), late);
    widen(&range.rightMargin, Field::ConversationEnd, evidence.longestAfter(), early);
    const int offset = isZoneKnown ? std::max(0, zone.zone.offsetAt(range.now.toSecsSinceEpoch())) : 0;
    // Unless something shows that it reads UTC, its present is asked for in both ways.
    if (offset > 0 && !evidence.readsUtc(offset))
        range.readAhead = std::chrono::seconds(offset);
    std::vector<FetchPart> more = planParts();
    std::erase_if(more, [this](const FetchPart &part) {
        return std::ranges::any_of(m_begun, [&part](const FetchPart &begun) { return begun.asksAs(part); });
    });
    const std::vector<FetchPart> probes = probesOfDay();
    more.insert(more.end(), probes.begin(), probes.end());
    // Nobody knows up to which moment it lists then.
    const bool isZoneOpen = !isZoneKnown || zone.zone.isUtc();
    const QDateTime listed = widened(spanOf(range.period, range.reportZone), std::nullopt).to;
    emit lookedAgain(more, evidence.mayReadLocalTime() && isZoneOpen && range.now < listed);
}

void FetchRecord::lookThrough()
{
    emit lookedThrough(m_loader.heldTwice(spanOf(m_order.range.period, m_order.range.reportZone)));
}

/// A server that takes `toDate` as the begin of its day lists nothing of the present day, which looks like an account
/// in which nothing happens. Where that may be so, a session that came is asked for by itself: by timestamps in UTC
/// and, where it is not known that these are read so, in local time of the API.
std::vector<FetchPart> FetchRecord::probesOfDay() const
{
    const BoundsEvidence &evidence = m_loader.evidence();
    const FetchRange &range = m_order.range;
    const ApiZone zone = m_loader.apiZone();
    const qint64 now = range.now.toSecsSinceEpoch();
    const auto [earliest, latest] = dayStarts(now, range.readAhead.count(), zone.zone.offsetAt(now));
    if (spanOf(range.period, range.reportZone).to.toSecsSinceEpoch() <= earliest || evidence.latestFirst() > latest)
        return {};
    const auto reach = evidence.withinADay(zone.zone.offsetAt(evidence.latestFirst()));
    if (!reach)
        return {};
    const qint64 offset = zone.zone.offsetAt(reach->from);
    std::vector<FetchPart> probes;
    // Where its local time lies behind, late rows do not tell how the API reads it.
    const bool readsUtc = offset >= 0 && evidence.readsUtc(offset);
    for (const qint64 ahead : readsUtc ? std::set<qint64>{0} : std::set{0LL, offset}) {
        const auto moment = [ahead](qint64 second) { return QDateTime::fromSecsSinceEpoch(second + ahead, Qt::UTC); };
        probes.push_back({.bot = reach->source,
            .window = {moment(qint64{reach->from} - 1), moment(qint64{reach->to} + 1)},
            .cut = FetchPart::Cut::Probe});
    }
    return probes;
}
