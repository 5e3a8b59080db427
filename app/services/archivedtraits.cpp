// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivedtraits.h"

#include "archive.h"

using namespace Qt::StringLiterals;

namespace {

const auto TotalCountsAll = u"total-counts-all"_s;
const auto ProvenTotal = u"proven-total"_s;
const auto LongestWindow = u"longest-window-days"_s;
const auto MostSessions = u"most-sessions"_s;
const auto SizeRefusals = u"size-refusals"_s;

} // namespace

ServerTraits archivedTraits(Archive &archive)
{
    ServerTraits traits;
    traits.totalCountsAll = archive.fact(TotalCountsAll).toInt() != 0;
    traits.provenTotal = archive.fact(ProvenTotal).toLongLong();
    traits.longestWindowDays = archive.fact(LongestWindow).toInt();
    traits.limit = archive.fact(MostSessions).toInt();
    traits.sizeRefusals = archive.fact(SizeRefusals).toInt();
    return traits;
}

bool keepTraits(Archive &archive, const ServerTraits &traits)
{
    return archive.setFact(TotalCountsAll, QString::number(static_cast<int>(traits.totalCountsAll)))
        && archive.setFact(ProvenTotal, QString::number(traits.provenTotal))
        && archive.setFact(LongestWindow, QString::number(traits.longestWindowDays))
        && archive.setFact(MostSessions, QString::number(traits.limit))
        && archive.setFact(SizeRefusals, QString::number(traits.sizeRefusals));
}
