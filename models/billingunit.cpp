// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "billingunit.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(BillingUnit)
};

/// The only documented type; also the name of the unit of the Standard plan.
const auto Conversations = "Conversations"_L1;

} // namespace

const std::array<BillingUnit, 3> &mappableUnits()
{
    static constexpr std::array units{BillingUnit::Block, BillingUnit::Conversation, BillingUnit::None};
    return units;
}

QLatin1StringView unitName(BillingUnit unit)
{
    static constexpr std::array names{""_L1, "none"_L1, "block"_L1, "conversation"_L1};
    return names[static_cast<size_t>(unit)];
}

std::optional<BillingUnit> unitFromName(QStringView name)
{
    for (const BillingUnit unit : mappableUnits()) {
        if (name.compare(unitName(unit), Qt::CaseInsensitive) == 0)
            return unit;
    }
    return std::nullopt;
}

QString unitTitle(BillingUnit unit)
{
    switch (unit) {
    case BillingUnit::Unknown:
        return Text::tr("Not known");
    case BillingUnit::None:
        return Text::tr("Not checked");
    case BillingUnit::Block:
        return Text::tr("15-minute blocks");
    case BillingUnit::Conversation:
        return Text::tr("Conversations");
    }
    Q_UNREACHABLE();
}

std::optional<UnitSpan> unitSpanFromText(QStringView text)
{
    const qsizetype sign = text.lastIndexOf(u'=');
    if (sign < 1)
        return std::nullopt;
    const QStringView value = text.mid(sign + 1);
    const qsizetype at = value.indexOf(u'@');
    const auto unit = unitFromName(at < 0 ? value : value.first(at));
    UnitSpan span{text.first(sign).trimmed().toString(), unit.value_or(BillingUnit::Unknown)};
    if (at >= 0)
        span.from = QDate::fromString(value.mid(at + 1), Qt::ISODate);
    if (!unit || span.type.isEmpty() || (at >= 0 && !span.from.isValid()))
        return std::nullopt;
    return span;
}

QString unitSpanText(const UnitSpan &span)
{
    const QString text = span.type + u'=' + unitName(span.unit);
    return span.from.isNull() ? text : text + u'@' + span.from.toString(Qt::ISODate);
}

UnitSpans unitSpansFromTexts(const QStringList &texts)
{
    UnitSpans spans;
    for (const QString &text : texts) {
        if (const auto span = unitSpanFromText(text))
            spans << *span;
    }
    return spans;
}

QStringList unitSpanTexts(const UnitSpans &spans)
{
    QStringList texts;
    for (const UnitSpan &span : spans)
        texts << unitSpanText(span);
    return texts;
}

std::optional<UnitSpans> unitsOfPlan(QStringView plan)
{
    if (plan == "session"_L1)
        return UnitSpans{{Conversations, BillingUnit::Block}};
    if (plan == "standard"_L1)
        return UnitSpans{{Conversations, BillingUnit::Conversation}};
    return {};
}

QString planOf(const UnitSpans &spans)
{
    for (const QString &plan : {u"session"_s, u"standard"_s}) {
        if (unitsOfPlan(plan) == spans)
            return plan;
    }
    return {};
}

TypeUnits typeUnits(const UnitSpans &spans, const Zone &zone)
{
    TypeUnits units;
    for (const UnitSpan &span : spans) {
        const qint64 since = span.from.isNull() ? 0 : zone.startOfDay(span.from);
        units[span.type.toStdString()].push_back(
            {span.unit, static_cast<UtcSecond>(std::clamp<qint64>(since, 0, std::numeric_limits<UtcSecond>::max()))});
    }
    for (auto &[type, ofType] : units)
        std::ranges::stable_sort(ofType, {}, &TypeUnit::since);
    return units;
}
