// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingfilter.h"

#include "filter.h"
#include "findingkey.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <set>
#include <string>

using namespace Qt::StringLiterals;

QStringList filterTerms(const Finding &finding, const SessionStore &store)
{
    if ((finding.isOfOneSession() && finding.isOfSessions() && !finding.rows) || finding.row == Finding::NoRow)
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
    return terms << (finding.rule == CheckRule::ZeroLength ? filterTerm(Field::BillingSeconds, u"0"_s)
                                                           : filterTerm(Field::Findings, ruleName(finding.rule)));
}

QStringList filterTerms(const std::vector<FindingKey> &findings)
{
    QStringList ids;
    for (const FindingKey &key : findings) {
        if (!key.billingId.isEmpty())
            ids << quoteFilterValue(key.billingId);
    }
    ids.removeDuplicates();
    if (!ids.isEmpty())
        return {filterName(Field::BillingSessionId) + u'=' + ids.join(u',')};
    if (findings.empty())
        return {};
    // A session without an id: field@conversation@start (keyOf).
    static const QRegularExpression ofOneSession(u"^\\w*@(.*)@-?\\d+$"_s);
    const QString &subject = findings.front().subject;
    if (const auto match = ofOneSession.match(subject); match.hasMatch())
        return {filterTerm(Field::ConversationSessionId, match.captured(1))};
    return {subject};
}

QStringList surplusTerms(const std::vector<Finding> &findings, const SessionStore &store)
{
    std::set<CheckRule> rules;
    std::set<quint32> meant;
    for (const Finding &finding : findings) {
        if (isSurplusRule(finding.rule) && finding.counts()) {
            rules.insert(finding.rule);
            meant.insert(finding.row);
        }
    }
    if (rules.empty())
        return {};
    QStringList names;
    for (const CheckRule rule : rules)
        names << ruleName(rule);
    QStringList terms{filterName(Field::Findings) + u'=' + names.join(u',')};
    // What one of these rules has found besides, and is settled.
    std::set<quint32> settled;
    for (const Finding &finding : findings) {
        if (finding.isOfOneSession() && rules.contains(finding.rule) && !meant.contains(finding.row))
            settled.insert(finding.row);
    }
    const auto idsOf = [&store](const std::set<quint32> &rows) {
        std::set<std::string> ids;
        for (const quint32 row : rows) {
            std::array<char, 24> buffer;
            ids.emplace(store.bytes(Field::BillingSessionId, row, &buffer));
        }
        return ids;
    };
    const std::set<std::string> kept = idsOf(meant);
    QStringList ids;
    for (const std::string &id : idsOf(settled)) {
        if (!kept.contains(id))
            ids << quoteFilterValue(QString::fromStdString(id));
    }
    if (!ids.isEmpty())
        terms << u'-' + filterName(Field::BillingSessionId) + u'=' + ids.join(u',');
    return terms;
}

bool looksIntoFindings(const Filter &filter)
{
    return filter.has(Field::Findings)
        || std::ranges::find(filter.terms(), FilterTerm::Op::AnyContains, &FilterTerm::op) != filter.terms().end();
}

Filter lastingFilter(const Filter &filter)
{
    Filter lasting = filter;
    for (const Field field : WindowFields)
        lasting = lasting.without(field);
    return lasting;
}
