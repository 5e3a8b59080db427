// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connections.h"
#include "fetchstatus.h"
#include "pastfetch.h"

#include <vector>

struct RecheckResult;

/// What re-checks of this run have found, until the parts are asked for again and agree.
class RecheckMemory
{
public:
    /// `archives` keep what was fetched of `asked`, one of each.
    void note(const QStringList &archives, const std::vector<Connections::Found> &asked, const RecheckResult &result);
    /// By how much it differs from the ledger of what is shown, which these archives keep.
    TotalsSince compare(const QStringList &archives, const std::vector<Connections::Found> &asked,
        const std::vector<LedgerLine> &ledger) const;
    TotalsSince compare(const PastFetch &fetch) const;
    bool isEmpty() const { return m_found.empty(); }

private:
    /// A part that the API listed otherwise than it was fetched.
    struct Found
    {
        QString archive;
        QString bot;
        FetchWindow window;
        qint64 total = 0;
    };

    TotalsSince compare(const QString &archive, const QString &connection, const std::vector<LedgerLine> &ledger) const;

    std::vector<Found> m_found;
};
