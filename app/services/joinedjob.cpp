// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "joinedjob.h"

#include "joinedpagestore.h"
#include "segmentjoiner.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

qint64 sumOfKnown(qint64 a, qint64 b)
{
    return a < 0 || b < 0 ? -1 : a + b;
}

} // namespace

JoinedJob::JoinedJob(const std::vector<Part> &parts, QObject *parent)
    : SourceJob(ApiZone::given(Zone()), std::make_shared<JoinedPageStore>(), parent)
    , m_parts(parts)
    , m_joinedPages(std::static_pointer_cast<JoinedPageStore>(pages()))
    , m_joiner(std::make_shared<SegmentJoiner>())
{
    m_before.expectedRows = 0;
}

JoinedJob::~JoinedJob() = default;

/// `work` runs in the loader's thread, with the joiner, after what was posted before; what it returns is called here.
template <typename Work> void JoinedJob::postToJoiner(Work work)
{
    postToLoader([this, joiner = m_joiner, work] {
        QMetaObject::invokeMethod(this, [this, then = work(*joiner)] { then(*this); });
    });
}

void JoinedJob::start()
{
    if (!std::exchange(m_started, true))
        beginNext();
}

void JoinedJob::abort()
{
    m_aborted = true;
    if (m_job)
        m_job->abort();
}

void JoinedJob::beginNext()
{
    if (m_aborted || m_next == m_parts.size())
        return end();
    m_progress = {};
    m_job = m_parts[m_next].make();
    const quint32 firstPage = m_joinedPages->append(m_job->pages(), m_parts[m_next].name);
    postToLoader([joiner = m_joiner, firstPage] { joiner->beginPart(firstPage); });
    connect(m_job.get(), &SourceJob::segmentReady, this, [this](const Segment &segment) {
        postToJoiner([segment](SegmentJoiner &joiner) {
            return [joined = joiner.join(segment)](JoinedJob &job) { emit job.segmentReady(joined); };
        });
    });
    connect(m_job.get(), &SourceJob::restarted, this, &JoinedJob::restartPart);
    connect(m_job.get(), &SourceJob::namesChanged, this, [this](const DisplayNames &names) { addNames(names.bots()); });
    connect(m_job.get(), &SourceJob::progressChanged, this, &JoinedJob::showProgress);
    connect(m_job.get(), &SourceJob::longFetchForeseen, this,
        [this](const QString &sentences) { emit longFetchForeseen(withName(sentences)); });
    connect(m_job.get(), &SourceJob::waitBegan, this, &JoinedJob::waitBegan);
    connect(m_job.get(), &SourceJob::finished, this, &JoinedJob::takeResult);
    m_job->start();
}

/// Nothing of the sources before is void with it.
void JoinedJob::restartPart()
{
    postToJoiner([](SegmentJoiner &joiner) {
        return [voided = joiner.restartPart()](JoinedJob &job) { emit job.segmentReady(voided); };
    });
}

QString JoinedJob::withName(const QString &text) const
{
    return text.isEmpty() ? text : u"%1: %2"_s.arg(m_parts[m_next].name, text);
}

void JoinedJob::showProgress(const FetchProgress &progress)
{
    m_progress = progress;
    FetchProgress sum = progress;
    sum.windows += m_before.windows;
    sum.windowsDone += m_before.windowsDone;
    sum.rows += m_before.rows;
    sum.expectedRows = sumOfKnown(m_before.expectedRows, progress.expectedRows);
    // Each counts alike, for how large those are that come later is not known.
    sum.fraction = (static_cast<double>(m_next) + std::max(0.0, progress.fraction))
        / static_cast<double>(m_parts.size());
    // How long those take that come later is not known.
    if (m_next + 1 < m_parts.size())
        sum.secondsLeft = -1;
    const QString part = tr("%1, %2 of %3").arg(m_parts[m_next].name).arg(m_next + 1).arg(m_parts.size());
    sum.note = progress.note.isEmpty() ? part : u"%1 · %2"_s.arg(part, progress.note);
    emit progressChanged(sum);
}

void JoinedJob::takeResult(const SourceResult &result)
{
    // We are in a signal of the job, which has nothing more to do; its pages are kept.
    m_job.release()->deleteLater();
    add(result);
    m_before.windows += m_progress.windows;
    m_before.windowsDone += m_progress.windowsDone;
    m_before.rows += m_progress.rows;
    m_before.expectedRows = sumOfKnown(m_before.expectedRows, m_progress.expectedRows);
    ++m_next;
    // Its last segments are still being joined.
    postToJoiner([](SegmentJoiner &) { return [](JoinedJob &job) { job.beginNext(); }; });
}

void JoinedJob::add(const SourceResult &result)
{
    Completeness &sum = m_result.completeness;
    const Completeness &part = result.completeness;
    const bool isFirst = m_next == 0;
    m_result.isClockRight = m_result.isClockRight || result.isClockRight;
    sum.verdict = std::max(sum.verdict, part.verdict);
    sum.tally += part.tally;
    const auto soFar = [](const Completeness &of) { return of.total < 0 ? of.totalSoFar : of.total; };
    sum.totalSoFar = isFirst ? soFar(part) : sumOfKnown(sum.totalSoFar, soFar(part));
    sum.total = isFirst ? part.total : sumOfKnown(sum.total, part.total);
    for (const LedgerLine &line : part.ledger) {
        sum.ledger.push_back(line);
        sum.ledger.back().connection = m_parts[m_next].name;
    }
    if (result.asked) {
        std::vector<AskedPart> &asked = m_result.asked ? *m_result.asked : m_result.asked.emplace();
        asked.insert(asked.end(), result.asked->begin(), result.asked->end());
    }
    if (isFirst) {
        m_result.knownValues = result.knownValues;
    } else if (m_result.knownValues && result.knownValues) {
        m_result.knownValues->channels.insert(result.knownValues->channels.begin(), result.knownValues->channels.end());
        m_result.knownValues->types.insert(result.knownValues->types.begin(), result.knownValues->types.end());
    } else {
        m_result.knownValues.reset();
    }
    if (part.tally.rows > 0)
        sum.apiZones.push_back({m_parts[m_next].name, part.apiZone});
    m_asked.add(part.askedFrom);
    m_asked.add(part.askedAt);
    // The later one: by it one sees whether anything had to be asked.
    if (!m_asked.areApart(&sum.askedFrom, &sum.askedAt) && (isFirst || part.askedAt > sum.askedAt))
        sum.askedAt = part.askedAt;
    sum.details.append(withName(describe(part)));
    for (const QString &detail : part.details)
        sum.details.append(withName(detail));
    for (const QString &remark : part.remarks)
        sum.remarks.append(withName(remark));
    const QString problem = part.problem.isEmpty() ? result.error.sentence : part.problem;
    if (sum.problem.isEmpty())
        sum.problem = withName(problem);
    else if (!problem.isEmpty())
        sum.details.append(withName(problem));
    if (!m_result.error && result.error) {
        m_result.error = result.error;
        m_result.error.sentence = withName(result.error.sentence);
        m_result.failedName = m_parts[m_next].name;
    }
}

/// One zone if they all have the same, else the least certain one.
void JoinedJob::addZones()
{
    Completeness &sum = m_result.completeness;
    if (sum.apiZones.empty())
        return;
    const ApiZone &first = sum.apiZones.front().zone;
    sum.apiZone = {first.zone, first.evidence};
    for (const ConnectionZone &one : sum.apiZones) {
        const ApiZone &zone = one.zone;
        if (sum.hasSeveralZones()) {
            if (zone.evidence == ApiZone::Evidence::Assumed)
                sum.apiZone = {zone.zone, zone.evidence, zone.agreeing, zone.compared};
        } else {
            sum.apiZone.agreeing += zone.agreeing;
            sum.apiZone.compared += zone.compared;
        }
    }
}

void JoinedJob::end()
{
    if (m_next < m_parts.size()) {
        m_result.completeness.verdict = std::max(m_result.completeness.verdict, Verdict::Cancelled);
        // What the others have received before is not known.
        m_result.knownValues.reset();
    }
    addZones();
    postToJoiner([](SegmentJoiner &joiner) {
        return [repeats = joiner.repeats(), updates = joiner.updates()](JoinedJob &job) {
            LoadTally &tally = job.m_result.completeness.tally;
            tally.repeats += repeats;
            tally.updated += updates;
            tally.rows -= repeats + updates;
            if (const auto twice = static_cast<int>(repeats + updates); twice > 0)
                job.m_result.completeness.remarks.append(
                    tr("%Ln sessions were listed by more than one connection; each counts once.", nullptr, twice));
            emit job.finished(job.m_result);
        };
    });
}
