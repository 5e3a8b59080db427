// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingfilter.h"

#include "filter.h"

#include <QDate>

using namespace Qt::StringLiterals;

QStringList filterTerms(const Finding &finding, const SessionStore &store)
{
    if (finding.isOfOneSession() || finding.row == Finding::NoRow)
        return {filterTerm(Field::Findings, ruleName(finding.rule))};
    const auto valueOf = [&](Field field) {
        const std::string_view value = store.pool(field).at(store.code(field, finding.row));
        return filterTerm(field, QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())));
    };
    QStringList terms{valueOf(Field::BotId), valueOf(Field::Channel)};
    if (finding.isMisfit)
        return terms << valueOf(Field::BillingSessionType);
    if (finding.rule == CheckRule::NewValue)
        return {valueOf(static_cast<Field>(finding.measured))};
    if (finding.rule == CheckRule::UnmappedType)
        return {valueOf(Field::BillingSessionType)};
    if (finding.rule == CheckRule::VolumeJump) {
        const QDate day = QDate(1970, 1, 1).addDays(finding.span);
        return {valueOf(Field::BotId), filterTerm(Field::Day, day.toString(Qt::ISODate))};
    }
    if (finding.rule == CheckRule::ZeroLength)
        terms << filterTerm(Field::BillingSeconds, u"0"_s);
    return terms;
}
