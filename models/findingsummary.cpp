// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingsummary.h"

#include "perioddays.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace {

struct Summary
{
    Q_DECLARE_TR_FUNCTIONS(FindingSummary)
};

QString lookedUpText(const CheckResult &result)
{
    const QLocale locale;
    return Summary::tr("%1 of %2 conversations were looked up in the session history.")
        .arg(locale.toString(result.lookedUp), locale.toString(result.conversations));
}

} // namespace

void keepPeriod(const Period &period, const Zone &zone, const SessionStore &store, CheckResult *result)
{
    const PeriodDays days(period, zone);
    const auto isOutside = [&](quint32 row) { return !days.has(store.effectiveStart(row)); };
    std::erase_if(result->findings, [&](const Finding &finding) {
        // What nobody has asked for lies beside the period, and is told all the same.
        if (finding.row == Finding::NoRow || finding.rule == CheckRule::NotRequested)
            return false;
        return isOutside(finding.row) && (!finding.rows || std::ranges::all_of(*finding.rows, isOutside));
    });
    result->countSurplus();
}

quint32 sessionsIn(const Period &period, const Zone &zone, const SessionStore &store)
{
    const PeriodDays days(period, zone);
    quint32 count = 0;
    for (quint32 row = 0; row < store.rowCount(); ++row)
        count += days.has(store.effectiveStart(row)) && !store.isSuperseded(row) ? 1 : 0;
    return count;
}

std::array<size_t, AllFindingStates.size()> countsByState(const std::vector<Finding> &findings)
{
    std::array<size_t, AllFindingStates.size()> counts{};
    for (const Finding &finding : findings)
        ++counts[static_cast<size_t>(finding.state)];
    return counts;
}

QString statesOf(const CheckResult &result)
{
    const auto counts = countsByState(result.findings);
    if (counts[0] == result.findings.size())
        return {};
    const QLocale locale;
    QStringList parts;
    for (const FindingState state : AllFindingStates) {
        if (const size_t count = counts[static_cast<size_t>(state)]; count > 0)
            parts << u"%1 %2"_s.arg(locale.toString(count), stateTitle(state).toLower());
    }
    return parts.join(u", "_s);
}

QString headlineOf(const CheckResult &result)
{
    std::array<int, 3> bySeverity{};
    for (const Finding &finding : result.findings)
        bySeverity[static_cast<size_t>(finding.severity)] += isSettled(finding.state) ? 0 : 1;
    QStringList parts;
    if (result.surplus > 0)
        parts << Summary::tr("%Ln billing sessions too many", nullptr, static_cast<int>(result.surplus))
                + (result.surplusCost.isEmpty() ? QString() : u" = "_s + moneyText(result.surplusCost));
    if (bySeverity[2] > 0)
        parts << Summary::tr("%Ln errors", nullptr, bySeverity[2]);
    if (bySeverity[1] > 0)
        parts << Summary::tr("%Ln warnings", nullptr, bySeverity[1]);
    if (bySeverity[0] > 0)
        parts << Summary::tr("%Ln remarks", nullptr, bySeverity[0]);
    if (result.lookedUp > 0)
        parts << Summary::tr("%1 of %2 conversations looked up")
                     .arg(QLocale().toString(result.lookedUp), QLocale().toString(result.conversations));
    return parts.join(u" · "_s);
}

QString summaryOf(const CheckResult &result)
{
    std::array<int, 3> bySeverity{};
    std::map<std::pair<CheckRule, bool>, int> byRule;
    for (const Finding &finding : result.findings) {
        bySeverity[static_cast<size_t>(finding.severity)] += isSettled(finding.state) ? 0 : 1;
        ++byRule[{finding.rule, finding.isMisfit}];
    }
    QString text = Summary::tr("Findings: %1, %2, %3.")
                       .arg(Summary::tr("%Ln errors", nullptr, bySeverity[2]),
                           Summary::tr("%Ln warnings", nullptr, bySeverity[1]),
                           Summary::tr("%Ln remarks", nullptr, bySeverity[0]));
    if (result.surplus > 0)
        text += u' ' + Summary::tr("%Ln sessions too many.", nullptr, static_cast<int>(result.surplus));
    if (!result.surplusCost.isEmpty())
        text += u' ' + Summary::tr("They cost %1.").arg(moneyText(result.surplusCost));
    if (const QString states = statesOf(result); !states.isEmpty())
        text += u' ' + Summary::tr("All of them: %1.").arg(states);
    if (result.lookedUp > 0)
        text += u' ' + lookedUpText(result);
    text += u'\n';
    for (const auto &[rule, count] : byRule) {
        const QString title = rule.second ? Summary::tr("does not fit these data: %1").arg(ruleTitle(rule.first))
                                          : ruleTitle(rule.first);
        text += u"  %1 %2: %3\n"_s.arg(QString::number(count), ruleName(rule.first), title);
    }
    return text;
}
