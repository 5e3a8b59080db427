// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findinggroup.h"

#include <QCoreApplication>

bool FindingGroup::isSameAs(const FindingGroup &other) const
{
    return rule == other.rule && severity == other.severity && isMisfit == other.isMisfit;
}

std::vector<FindingGroup> groupsOf(const std::vector<Finding> &findings)
{
    std::vector<FindingGroup> groups;
    for (size_t place = 0; place < findings.size(); ++place) {
        const Finding &finding = findings[place];
        const FindingGroup group{finding.rule, finding.severity, finding.isMisfit, place};
        if (groups.empty() || !groups.back().isSameAs(group))
            groups.push_back(group);
        ++groups.back().count;
        groups.back().settled += isSettled(finding.state) ? 1 : 0;
    }
    return groups;
}

QString titleOf(const FindingGroup &group)
{
    const QString title = ruleTitle(group.rule);
    return group.isMisfit ? QCoreApplication::translate("FindingGroup", "Does not fit these data: %1").arg(title)
                          : title;
}

QString severityTitle(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return QCoreApplication::translate("FindingGroup", "Remark");
    case Severity::Warning:
        return QCoreApplication::translate("FindingGroup", "Warning");
    case Severity::Error:
        return QCoreApplication::translate("FindingGroup", "Error");
    }
    Q_UNREACHABLE();
}
