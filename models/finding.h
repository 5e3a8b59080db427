// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "checkrule.h"
#include "findingstate.h"
#include "sessionstore.h"
#include "zone.h"

#include <memory>
#include <vector>

/// What a check found. A value; rows are those of the store that was checked.
struct Finding
{
    static constexpr quint32 NoRow = 0xffffffff;
    /// Of a finding that is not told by its sessions (isOfSessions).
    static constexpr size_t MostRows = 1000;

    CheckRule rule = CheckRule::DuplicateBillingId;
    Severity severity = Severity::Info;
    /// The session that is too many or odd; of a finding that stands for many (one line a bot and channel) the first.
    quint32 row = NoRow;
    /// The session that it disagrees with, if there is one.
    quint32 other = NoRow;
    /// For how many sessions or conversations it stands.
    quint32 count = 1;
    /// Of one that stands for many: the sessions that it is about; all of them, or up to MostRows. Null: those are not
    /// known.
    std::shared_ptr<const std::vector<quint32>> rows = nullptr;
    /// The numbers of the evidence, in seconds where they are times; what they are depends on the rule (evidenceOf).
    qint64 measured = 0;
    qint64 allowed = 0;
    qint64 span = 0;
    /// The rule hits so many conversations of one bot, channel and type that it does not fit these data: `measured` of
    /// `allowed`. Counts neither for a mark nor for an exit code.
    bool isMisfit = false;
    /// What an admin has decided on it (FindingDecisions).
    FindingState state = FindingState::Open;
    /// Something was decided on it when its numbers were others, and it is open again.
    bool wasDecided = false;

    /// It counts for a mark and for an exit code.
    bool counts() const { return !isMisfit && !isSettled(state); }
    /// It is about one session; else about many, of which it names one, or about none.
    bool isOfOneSession() const { return row != NoRow && count == 1 && !isMisfit; }
    /// Its sessions bear it: each of them by itself is what the rule is about.
    bool isOfSessions() const;

    bool operator==(const Finding &) const = default;
};

/// The sessions that bear a finding, with the rules. One billing id of several sessions is at each of them.
RowFindings rowFindings(const std::vector<Finding> &findings);

/// One sentence with the numbers in it: *4 billed, at most 3 possible in 31:00*. Values as the screen names them, times
/// in `zone`.
QString evidenceOf(const Finding &finding, const SessionStore &store, const Zone &zone);
