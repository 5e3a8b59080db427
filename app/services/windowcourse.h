// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "windowpaging.h"

#include <optional>
#include <vector>

/// What is asked for with one request.
struct PageRequest
{
    FetchWindow window;
    int limit = 0;
    qint64 skip = 0;
    /// Passes are numbered over a whole fetch.
    int pass = 0;
    /// Its first record is expected to be the last one of the page before.
    bool overlaps = false;

    bool operator==(const PageRequest &) const = default;
};

/// The way from one window of a fetch to its verdict: pages in passes, then, where that does not settle it, its totals
/// in halves, or the whole again in halves down to a day. Pure logic: asks nobody, and takes what came.
///
/// *Complete* needs a total that has shown to count more than a page, and that is not cut: where it is larger than any
/// that was proven before, it is checked against the totals of both halves (kore-api.md, section 2; a server may cut in
/// silence, at any number). A half with as many as the whole proves nothing, and is halved in its turn. What came in
/// several passes and parts is united, and must be as much as the total of the whole says.
class WindowCourse
{
public:
    /// `limit` sessions are asked for with a request; `pass` is the number of its first pass; `mayChange`: it holds
    /// sessions that have not settled.
    WindowCourse(
        ServerTraits &traits, const QString &bot, const FetchWindow &window, int limit, int pass, bool mayChange);

    /// Ends at the first sign that it changes, before halves are tried: it is to be asked for again otherwise.
    void endAtChange() { m_parts.back().paging.endAtChange(); }
    bool isDone() const { return m_parts.empty(); }
    /// What to ask next, unless it is done.
    PageRequest next() const;
    /// What next() will be once a page is taken of which no more is known than what it says of itself; nothing where
    /// that depends on its rows.
    std::optional<PageRequest> nextAfter(const PageOutcome &head) const;
    /// Takes the answer to it.
    void take(const PageOutcome &page);
    /// The server refused the arguments of next(); false if there is nothing else to try.
    bool refuse();
    /// Its answer was too large; false if no fewer sessions can be asked for.
    bool askForFewer();

    /// What can be said so far, and in the end. Pages and records of all passes and parts; where it was asked for
    /// again in halves, the last total is what they add up to.
    LedgerLine line() const;
    /// Sessions that it will still bring, as far as its totals tell; -1 unknown.
    qint64 rowsLeft() const;
    int lastPass() const { return m_lastPass; }
    /// Records that are distinct within this window and were brought by another one before.
    qint64 shared() const { return m_shared; }

private:
    enum class Phase : quint8 { Paging, FirstTotal, SecondTotal, FirstTotalOfDays, Halves, TotalAgain };

    /// The window, or a half of a half of it.
    struct Part
    {
        FetchWindow window;
        WindowPaging paging;
        Phase phase = Phase::Paging;
        /// Of all that was asked for it, its halves included.
        int firstPass = 0;
        qint64 distinct = 0;
        /// Of its halves.
        int firstPassOfHalves = 0;
        qint64 distinctOfHalves = 0;
        std::vector<FetchWindow> halvesLeft = {};
        Verdict worstOfHalves = Verdict::Complete;
        qint64 lackOfHalves = 0;
        qint64 oddEntriesOfHalves = 0;
        /// Whose halves are asked for their totals; it holds all that the window holds.
        FetchWindow proving = {};
        /// Of the half that was asked for before the other one.
        qint64 totalOfHalf = 0;
    };

    void begin(const FetchWindow &window);
    void judge();
    void addUp(const PageOutcome &page);
    bool needsProof(qint64 total) const;
    void takeTotal(const PageOutcome &page);
    void compareWithHalves(qint64 first, qint64 second);
    void askForHalves(const FetchWindow &proving);
    void askForTotal(Phase which);
    void compareWithTotal(qint64 total);
    bool beginHalves();
    void goOnWithHalves();
    void noteTotals(const Part &part);
    void end(Verdict verdict, qint64 lack);
    void noteVain(Verdict verdict);

    ServerTraits &m_traits;
    const int m_wantedLimit;
    int m_limit;
    int m_lastPass;
    bool m_mayChange;
    std::vector<Part> m_parts;
    LedgerLine m_line;
    qint64 m_shared = 0;
    /// Whether asking in halves has brought rows that were not there before.
    bool m_halvesHelped = false;
    /// Whether the innermost part has brought rows that were not there before; days in a row that have not, and whose
    /// totals are wrong all the same.
    bool m_helps = false;
    int m_vainDays = 0;
    bool m_wasRefused = false;
    /// Fewer sessions at once were tried.
    bool m_wasLimited = false;
};
