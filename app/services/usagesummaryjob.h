// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lookupjob.h"
#include "usagesummary.h"
#include "zone.h"

#include <memory>

/// Asks for the vendor's usage summary of a period: has the server make it, a part of ninety days after the other, and
/// asks until it is there.
class UsageSummaryJob : public LookupJob
{
    Q_OBJECT

public:
    /// The days are those of this zone.
    UsageSummaryJob(NetworkStack &stack, const Profile &profile, const TokenSource &tokens, const Period &period,
        const Zone &zone, const FetchOptions &options = {}, QObject *parent = nullptr);

    /// The parts in which a period is asked for, with the same options. Nothing later than now is asked for.
    static std::vector<UsagePart> partsOf(
        const Profile &profile, const Period &period, const Zone &zone, const FetchOptions &options);

    /// As far as it came.
    const UsageTotals &totals() const { return *m_totals; }
    void addTo(LookupFacts *facts) const override { facts->usage.add(*m_totals); }
    int doneCount() const override { return static_cast<int>(m_next * 2 + (m_isOrdered ? 1 : 0)); }
    /// Two requests a part at least.
    int partCount() const override { return static_cast<int>(m_parts.size() * 2); }

protected:
    void askNext() override;
    void take(const ApiAnswer &answer) override;

private:
    void takeState(const ApiAnswer &answer, const UsageAnswer &read);
    void askState(const QString &path);

    std::vector<UsagePart> m_parts;
    std::shared_ptr<UsageTotals> m_totals = std::make_shared<UsageTotals>();
    size_t m_next = 0;
    /// The server makes the part: its question, the address that took it, and its id.
    bool m_isOrdered = false;
    QByteArray m_order;
    QString m_path;
    QString m_id;
    int m_waits = 0;
};
