// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingkey.h"

#include "findingfilter.h"

using namespace Qt::StringLiterals;

namespace {

QString idOf(const SessionStore &store, Field field, quint32 row)
{
    std::array<char, 24> buffer;
    const std::string_view id = store.bytes(field, row, &buffer);
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size()));
}

/// The field that the rule has found to be wrong; empty: it is not about one.
QString fieldOf(const Finding &finding)
{
    switch (finding.rule) {
    case CheckRule::UnreadableTimes:
    case CheckRule::MissingEnd:
        return apiName(static_cast<Field>(finding.measured));
    case CheckRule::EndBeforeStart:
        return apiName(static_cast<Field>(finding.allowed));
    default:
        return {};
    }
}

QString numbersOf(const Finding &finding)
{
    // Fields are told by name: their numbers may change from version to version.
    const bool isFieldMeasured = finding.rule == CheckRule::UnreadableTimes || finding.rule == CheckRule::MissingEnd
        || finding.rule == CheckRule::NewValue;
    const bool isFieldAllowed = finding.rule == CheckRule::EndBeforeStart;
    return u"%1 %2 %3 %4 %5"_s.arg(finding.count)
        .arg(isFieldMeasured ? 0 : finding.measured)
        .arg(isFieldAllowed ? 0 : finding.allowed)
        .arg(finding.span)
        .arg(finding.isMisfit ? 1 : 0);
}

/// Of rules whose evidence is the session itself.
QString timesOf(const Finding &finding, const SessionStore &store)
{
    if (finding.rule != CheckRule::DuplicateBillingId && finding.rule != CheckRule::SameTimes)
        return {};
    QString text;
    for (const quint32 row : {finding.row, finding.other}) {
        if (row == Finding::NoRow)
            continue;
        for (const Field field : {Field::BillingStart, Field::BillingEnd})
            text += u' ' + QString::number(store.time(field, row));
    }
    return text;
}

} // namespace

FindingKey keyOf(const Finding &finding, const SessionStore &store)
{
    FindingKey key;
    key.rule = ruleName(finding.rule);
    key.evidence = u"%1: "_s.arg(ruleVersion(finding.rule)) + numbersOf(finding);
    if (!finding.isOfOneSession()) {
        key.subject = filterTerms(finding, store).join(u' ');
        return key;
    }
    key.billingId = idOf(store, Field::BillingSessionId, finding.row);
    key.subject = fieldOf(finding);
    const QString conversation = idOf(store, Field::ConversationSessionId, finding.row);
    // One without an id is known by what else it has.
    if (key.billingId.isEmpty())
        key.subject += u'@' + conversation + u'@' + QString::number(store.effectiveStart(finding.row));
    key.evidence += timesOf(finding, store) + u' ' + conversation;
    if (finding.other != Finding::NoRow)
        key.evidence += u' ' + idOf(store, Field::BillingSessionId, finding.other);
    return key;
}
