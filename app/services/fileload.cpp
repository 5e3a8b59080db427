// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileload.h"

#include "filecontent.h"
#include "listingtotals.h"
#include "plaintext.h"

#include <QDir>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 ProgressIntervalMs = 100;

QString firstErrorOf(const PageOutcome &outcome)
{
    return plainText(outcome.apiErrors.empty() ? outcome.detail : outcome.apiErrors.front().first);
}

} // namespace

FileLoad::FileLoad(SessionLoader &loader, const QString &path, const std::atomic<bool> &cancelled)
    : m_loader(loader)
    , m_path(path)
    , m_name(QDir::toNativeSeparators(path))
    , m_cancelled(cancelled)
{ }

SourceResult FileLoad::run()
{
    const FileContent content = readFileContent(m_path, m_cancelled);
    if (m_cancelled)
        return result(false);
    if (!content.error.isEmpty())
        return fail(content.error);
    FilePages pages(content.bytes);
    if (const QString problem = problemOfContent(content.bytes, pages); !problem.isEmpty())
        return fail(problem);

    m_listsMessages = pages.listsMessages();
    loadPages(pages);
    if (const qsizetype broken = pages.brokenAt(); broken >= 0 && m_completeness.problem.isEmpty()) {
        m_completeness.problem = tr("%1 is cut off or damaged at line %2. Get the file again from where it comes from.")
                                     .arg(m_name)
                                     .arg(pages.lineOf(broken));
    }
    if (!m_cancelled && m_pagesRead == 0 && !m_completeness.problem.isEmpty())
        return fail(m_completeness.problem);
    m_loader.finish();
    return result(pages.format() == FilePages::Format::Csv);
}

void FileLoad::loadPages(FilePages &pages)
{
    ListingTotals totals;
    BotNames names;
    PagePlace place{.listsMessages = m_listsMessages};
    QElapsedTimer sinceProgress;
    sinceProgress.start();
    while (!m_cancelled) {
        const std::optional<FilePages::Page> page = pages.next();
        if (!page)
            break;
        if (totals.isListingFull())
            ++place.pass;
        const PageOutcome outcome = m_loader.load(page->bytes, page->kind, place);
        if (outcome.problem != SessionPage::Problem::None) {
            noteProblem(outcome, pages, page->offset);
            continue;
        }
        ++m_pagesRead;
        m_flaws.add(outcome);
        names.insert(outcome.botNames.begin(), outcome.botNames.end());
        m_moreAvailable = outcome.moreAvailable.value_or(false);
        totals.add(outcome.total, outcome.notSeenSince(place.pass) + outcome.oddEntries);
        if (m_onProgress && sinceProgress.hasExpired(ProgressIntervalMs)) {
            sinceProgress.start();
            m_onProgress({.windows = 1, .rows = m_loader.tally().rows, .note = tr("Reading %1").arg(m_name)});
        }
    }
    totals.close();
    if (m_onNames && !names.empty())
        m_onNames(names);
    m_completeness.total = totals.total();
    m_totalsMatch = totals.isMatched();
    m_isProven = totals.isProven();
}

void FileLoad::noteProblem(const PageOutcome &outcome, const FilePages &pages, qsizetype offset)
{
    if (!m_completeness.problem.isEmpty())
        return;
    const QString line = QString::number(pages.lineOf(offset));
    switch (outcome.problem) {
    case SessionPage::Problem::ApiError:
        m_completeness.problem = tr(
            "%1 holds an error of the API at line %2 (%3), not an answer. Ask for the sessions again.")
                                     .arg(m_name, line, firstErrorOf(outcome));
        break;
    case SessionPage::Problem::NotSessions:
        m_completeness.problem = tr(
            "%1 holds something else than billing sessions at line %2. Open a saved answer of the API.")
                                     .arg(m_name, line);
        break;
    case SessionPage::Problem::None:
    case SessionPage::Problem::Empty:
    case SessionPage::Problem::NotJson:
        m_completeness.problem = tr(
            "%1 cannot be read from line %2 on (%3). Get the file again from where it comes from.")
                                     .arg(m_name, line, outcome.detail);
    }
}

/// Why no page can be made of the content; empty if some can.
QString FileLoad::problemOfContent(const QByteArray &content, const FilePages &pages) const
{
    if (m_path.endsWith(".billscope"_L1, Qt::CaseInsensitive))
        return tr("%1 is no archive of Billscope. Ask for it to be exported again.").arg(m_name);
    if (content.trimmed().isEmpty() || content == "\xef\xbb\xbf")
        return tr("%1 is empty. Save the answer of the API again.").arg(m_name);
    if (pages.format() != FilePages::Format::Unknown)
        return {};
    return tr("%1 is neither JSON nor a CSV file of billing sessions: its first line is “%2”. Open a saved answer of "
              "the API, or a CSV file with the titles of the billing sessions.")
        .arg(m_name,
            plainText(QString::fromUtf8(content.left(4096).trimmed().left(60).split('\n').constFirst()).simplified()));
}

SourceResult FileLoad::fail(const QString &sentence) const
{
    SourceResult failed;
    failed.completeness.verdict = Completeness::Verdict::Failed;
    failed.completeness.problem = sentence;
    failed.error.kind = ApiError::Kind::File;
    failed.error.sentence = sentence;
    return failed;
}

/// How many lines are how many sessions, where a session has several; else empty.
QString FileLoad::foldedLines() const
{
    const LoadTally &tally = m_completeness.tally;
    if (!m_listsMessages || tally.records == tally.rows)
        return {};
    //: %1: "12 sessions".
    return tr("In this file a session has a line for each of its messages: %Ln lines are folded into %1.", nullptr,
        static_cast<int>(tally.records))
        .arg(tr("%Ln sessions", nullptr, static_cast<int>(tally.rows)));
}

SourceResult FileLoad::result(bool isCsv)
{
    m_completeness.tally = m_loader.tally();
    m_completeness.apiZone = m_loader.apiZoneByDay();
    if (const QString folded = foldedLines(); !folded.isEmpty())
        m_completeness.remarks.append(folded);
    if (isCsv)
        m_completeness.remarks.append(tr("A CSV file does not say how many sessions there should be."));
    m_completeness.remarks.append(m_flaws.remarks());

    if (m_cancelled)
        m_completeness.verdict = Verdict::Cancelled;
    else if (!m_completeness.problem.isEmpty())
        m_completeness.verdict = Verdict::Failed;
    else if (!m_totalsMatch)
        m_completeness.verdict = m_completeness.tally.rows > m_completeness.total ? Verdict::Over : Verdict::Short;
    else if (m_moreAvailable)
        m_completeness.verdict = Verdict::Short;
    else if (m_completeness.total < 0 || !m_isProven)
        m_completeness.verdict = Verdict::Unproven;
    else
        m_completeness.verdict = Verdict::Complete;
    if (m_completeness.verdict == Verdict::Short && m_moreAvailable)
        m_completeness.problem = tr(
            "The last answer in the file says that there are more sessions; get these as well.");
    if (m_completeness.verdict == Verdict::Unproven && m_completeness.total >= 0)
        m_completeness.remarks.append(tr("The file holds just as many sessions as one answer may have been cut at."));
    return {m_completeness, {}};
}
