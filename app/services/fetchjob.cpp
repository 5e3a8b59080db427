// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fetchjob.h"

#include "archivepagestore.h"
#include "billingsessionsquery.h"
#include "fetchnotes.h"

#include <QCryptographicHash>
#include <QUrl>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

FetchJob::FetchJob(NetworkStack &stack, const Profile &profile, const TokenSource &tokens, const Period &period,
    const Zone &reportZone, const FetchOptions &options, QObject *parent)
    : SourceJob(ApiZone::given(options.apiZoneOf(profile)), std::make_shared<ArchivePageStore>(), parent)
    , m_profile(profile)
    , m_period(period)
    , m_reportZone(reportZone)
    , m_options(options)
    , m_requester(stack, profile, tokens, options)
    , m_client(tokens.clientId())
    , m_names(stack, profile, tokens, options)
    , m_record(new FetchRecord(*loader(), std::static_pointer_cast<ArchivePageStore>(pages())))
{
    m_result.asked.emplace();
    moveToLoader(m_record);
    connect(&m_requester, &PageRequester::answered, this, &FetchJob::takeAnswer);
    connect(&m_requester, &PageRequester::failed, this, &FetchJob::takeError);
    connect(&m_requester, &PageRequester::waiting, this, &FetchJob::reportProgress);
    connect(&m_requester, &PageRequester::waitBegan, this, &FetchJob::waitBegan);
    connect(&m_requester, &PageRequester::adminPathWorked, this, &FetchJob::adminPathWorked);
    connect(&m_requester, &PageRequester::attempted, this, [this](const ArchivedPage &page, const QString &problem) {
        postToRecord([record = m_record, page, problem] { record->addAttempt(page, problem); });
    });
    connect(&m_names, &FetchNames::waiting, this, &FetchJob::reportProgress);
    connect(&m_names, &FetchNames::finished, this, &FetchJob::takeNames);
    connect(m_record, &FetchRecord::begun, this, &FetchJob::takeStart);
    connect(m_record, &FetchRecord::lookedAgain, this, &FetchJob::takeMore);
    connect(m_record, &FetchRecord::lookedThrough, this, &FetchJob::takeHeldTwice);
    connect(m_record, &FetchRecord::wasCut, this, &FetchJob::takeCut);
    connect(m_record, &FetchRecord::replayed, this, &FetchJob::takeReplayed);
    connect(m_record, &FetchRecord::pageMissing, this, &FetchJob::askForPage);
    connect(m_record, &FetchRecord::ended, this,
        [this](const QString &notKept, const std::optional<SeenValues> &knownValues) {
            m_notKept = notKept;
            m_result.knownValues = knownValues;
        });
    connect(loader(), &SessionLoader::pageParsed, this, &FetchJob::askAhead);
    connect(loader(), &SessionLoader::pageLoaded, this, &FetchJob::takePage);
    connect(loader(), &SessionLoader::evidenceFound, this,
        [this](const BoundsEvidence &evidence) { m_result.completeness.details += evidence.sentences(); });
    connect(loader(), &SessionLoader::finished, this, &FetchJob::complete);
}

FetchJob::~FetchJob()
{
    m_record->cancel();
}

void FetchJob::start()
{
    if (std::exchange(m_started, true))
        return;
    m_clock.start();
    postToRecord([record = m_record, order = order()] { record->begin(order); });
}

void FetchJob::abort()
{
    if (m_aborted || !m_started)
        return;
    m_aborted = true;
    m_record->cancel();
    // What has been received is the last to be read; its outcome ends the job.
    if (m_step == Step::Asking || (m_ahead && m_ahead->isAsked()))
        m_requester.abort();
    else if (m_step == Step::Naming)
        m_names.abort();
}

FetchOrder FetchJob::order() const
{
    FetchOrder order;
    order.archivePath = m_options.archivePath;
    order.source = ArchiveSource::of(m_profile);
    if (!m_client.isEmpty())
        order.client = QString::fromLatin1(
            QCryptographicHash::hash(m_client.toUtf8(), QCryptographicHash::Sha256).toHex());
    order.monthsKept = m_profile.monthsKept;
    order.isFresh = m_options.isFresh;
    order.range = {
        m_period, m_reportZone, m_options.apiZoneOf(m_profile), m_options.now(), m_options.settlingTimeOf(m_profile)};
    order.facts.profile = m_profile.name;
    order.facts.host = m_profile.host;
    order.facts.scope = m_profile.scope;
    order.facts.period = m_period;
    order.facts.reportZone = m_reportZone.name();
    order.facts.apiZone = order.range.apiZone ? order.range.apiZone->name() : u"auto"_s;
    order.facts.pageSize = m_options.pageSizeOf(m_profile);
    order.facts.bots = m_options.botsOf(m_profile);
    order.facts.bots.removeAll(QString());
    order.facts.startedAt = order.range.now;
    return order;
}

void FetchJob::takeStart(const FetchStart &start)
{
    m_parts = {start.parts.begin(), start.parts.end()};
    m_traits = start.traits;
    m_settled = settledUntil(start.now, m_options.settlingTimeOf(m_profile));
    m_result.completeness.askedAt = start.askedAt();
    m_names.setKnown(start.names);
    addNames(start.names.names);
    m_span = spanOf(m_period, m_reportZone);
    m_ledger.setPeriod(m_span);
    m_ledger.addWindows(static_cast<int>(m_parts.size()), secondsOf(m_parts), secondsKnown(m_parts));
    if (const QString note = describeEarlierAnswers(m_parts, m_result.completeness.askedAt); !note.isEmpty())
        m_result.completeness.details.append(note);
    if (const QString unfinished = unfinishedPeriod(m_period, m_reportZone, start.now); !unfinished.isEmpty())
        m_result.completeness.details.append(unfinished);
    if (!m_parts.empty()) {
        reportProgress();
        return beginPart();
    }
    if (m_aborted)
        return end(Verdict::Cancelled);
    ApiError error;
    error.kind = ApiError::Kind::Usage;
    error.sentence = tr("The period %1 lies in the future; there is nothing to fetch yet. Choose an earlier one.")
                         .arg(periodTitle(m_period));
    end(Verdict::Failed, error);
}

void FetchJob::beginPart()
{
    if (m_ended)
        return;
    if (m_parts.empty()) {
        m_step = Step::Planning;
        return postToRecord(
            [record = m_record, isAgain = m_hasLookedAgain] { isAgain ? record->lookThrough() : record->lookAgain(); });
    }
    if (m_aborted)
        return end(Verdict::Cancelled);
    const FetchPart &part = m_parts.front();
    postToRecord([record = m_record, part] { record->beginWindow(part); });
    if (part.isClosed) {
        m_step = Step::Replaying;
        m_replayedShared = 0;
        m_ledger.beginKnown(part.line);
        postToRecord([record = m_record, part, pass = m_passes + 1] { record->replay(part, pass); });
        return;
    }
    m_course.emplace(
        m_traits, part.bot, part.window, m_options.pageSizeOf(m_profile), m_passes + 1, part.window.to > m_settled);
    m_cut.begin(m_passes + 1);
    m_lastNote = -1;
    // What only changes beside the period is not to make the whole look changed.
    if (part.cut == FetchPart::Cut::No && cutAt(m_span, part.window).size() > 1)
        m_course->endAtChange();
    goOn();
}

/// The next page of the window, from the archive if it is there.
void FetchJob::nextPage()
{
    if (m_ended)
        return;
    if (m_ahead)
        return takeAhead();
    m_page = pageOf(m_course->next());
    if (!loadArchived(m_page))
        askForPage();
}

ArchivedPage FetchJob::pageOf(const PageRequest &request) const
{
    BillingSessionsQuery query;
    query.from = request.window.from;
    query.to = request.window.to;
    query.limit = request.limit;
    query.skip = request.skip;
    if (m_profile.scope == Scope::Admin)
        query.botId = m_parts.front().bot;
    ArchivedPage page;
    page.pass = request.pass - m_passes;
    page.skip = request.skip;
    page.beginsWithOverlap = request.overlaps;
    page.request = query.toJson();
    return page;
}

std::vector<ArchivedPage>::iterator FetchJob::archived(const ArchivedPage &wanted)
{
    return std::ranges::find_if(m_parts.front().pages,
        [&wanted](const ArchivedPage &p) { return p.pass == wanted.pass && p.request == wanted.request; });
}

/// A fetch that goes on asks for no page that it has.
bool FetchJob::loadArchived(const ArchivedPage &wanted)
{
    std::vector<ArchivedPage> &pages = m_parts.front().pages;
    const auto page = archived(wanted);
    if (page == pages.end())
        return false;
    m_step = Step::Reading;
    m_isReadAgain = true;
    m_pageBytes = 0;
    postToRecord([record = m_record, found = *page, place = placeOf(*page)] { record->loadAgain(found, place); });
    pages.erase(page);
    return true;
}

void FetchJob::askForPage()
{
    if (m_aborted)
        return end(Verdict::Cancelled);
    m_step = Step::Asking;
    foresee();
    if (!m_ended)
        m_requester.ask(m_parts.front().bot, m_page);
}

void FetchJob::takeAnswer(const ArchivedPage &page)
{
    if (m_ahead) {
        m_ahead->page = page;
        m_ahead->isAnswered = true;
        return;
    }
    m_step = Step::Reading;
    m_isReadAgain = false;
    m_pageBytes = page.body.size();
    postToRecord([record = m_record, page, place = placeOf(page)] { record->load(page, place); });
}

void FetchJob::takePage(const PageOutcome &page)
{
    if (m_step == Step::Replaying) {
        m_replayedShared += page.notSeenSince(m_passes + 1) - page.tally.rows;
        m_ledger.addKnown(page, m_replayedShared, m_clock.elapsed());
        m_replayedRows += page.tally.rows;
        reportProgress();
        return;
    }
    if (page.problem != SessionPage::Problem::None) {
        m_step = Step::Asking;
        return m_aborted ? end(Verdict::Cancelled)
                         : m_requester.askAgain(unreadableAnswer(page, QUrl(m_profile.host).host()));
    }
    if (!m_isReadAgain)
        m_requester.noteCounted();
    if (!m_ahead)
        m_requester.accept();
    m_course->take(page);
    m_cut.take(page);
    m_ledger.addPage(page, *m_course, m_clock.elapsed(), m_isReadAgain);
    noteWindow();
    if (m_names.areWanted() && !m_aborted)
        askForNames();
    else
        goOn();
}

void FetchJob::takeReplayed(bool isWhole)
{
    FetchPart &part = m_parts.front();
    const auto lastPage = std::ranges::max_element(part.pages, {}, &ArchivedPage::pass);
    m_passes += lastPage == part.pages.end() ? 0 : lastPage->pass;
    if (isWhole) {
        for (const ArchivedPage &page : part.pages)
            noteAsked(page);
        closePart(part.line, m_replayedShared);
    } else {
        m_ledger.dropKnown();
        // What is damaged or missing is asked for anew.
        part.isClosed = m_aborted;
    }
    beginPart();
}

/// After a page, or after a window was cut.
void FetchJob::goOn()
{
    const bool isWindowDone = m_course->isDone();
    if (isWindowDone) {
        m_passes = m_course->lastPass();
        const LedgerLine line = m_course->line();
        postToRecord([record = m_record, line] { record->closeWindow(line); });
        if (hasToBeCut(line)) {
            m_step = Step::Planning;
            return postToRecord([record = m_record, part = m_parts.front()] { record->cut(part); });
        }
        if (isProbe())
            judgeProbe(line.distinct);
        closePart(line, m_course->shared() - m_replayedRows, m_cut.counts(m_parts.front(), line));
        if (m_cut.closePart(line))
            compareWithWhole();
    }
    reportProgress();
    if (isWindowDone)
        beginPart();
    else if (m_aborted && !(m_ahead && m_ahead->isAnswered))
        end(Verdict::Cancelled);
    else
        nextPage();
}

void FetchJob::askForNames()
{
    reportProgress();
    m_step = Step::Naming;
    m_names.ask();
}

void FetchJob::takeNames(const BotNames &names, bool areAll)
{
    if (areAll && !m_aborted)
        postToRecord([record = m_record, names, now = m_options.now()] { record->keepNames(names, now); });
    addNames(names);
    goOn();
}

void FetchJob::closePart(const LedgerLine &line, qint64 shared, bool counts)
{
    m_ledger.closeWindow(line, shared, counts);
    m_replayedRows = 0;
    if (!isProbe())
        m_result.asked->push_back({line.bot, line.window, overlapOf(line.window, m_span), m_partAskedAt});
    m_partAskedAt = {};
    m_parts.pop_front();
}

void FetchJob::takeError(const ApiError &error)
{
    if (m_ahead) {
        m_ahead->error = error;
        return;
    }
    const int limit = m_course->next().limit;
    // A server that refuses the arguments may find the period too long (kore-api.md, section 1), or `skip` too large.
    if (error.kind == ApiError::Kind::Refused && m_course->refuse())
        return goOn();
    if (error.kind == ApiError::Kind::TooLarge && m_course->askForFewer())
        return goOn();
    if (error.kind == ApiError::Kind::Refused && isProbe())
        return closeRefusedProbe();
    if (error.kind == ApiError::Kind::Cancelled)
        return end(Verdict::Cancelled);
    ApiError last = error;
    if (error.kind == ApiError::Kind::Refused)
        last.sentence += u' '
            + tr(
                "The last request was for %Ln sessions at most; perhaps a smaller page size is taken.", nullptr, limit);
    end(Verdict::Failed, last);
}
