// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checktolerances.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(CheckTolerances)
};

enum class Unit : quint8 { Seconds, Percent, Sessions, Weeks, Conversations };

/// One number of the tolerances, and what it can be.
struct Parameter
{
    QLatin1StringView name;
    Unit unit;
    qint64 least;
    qint64 most;
    qint64 (*value)(const CheckTolerances &tolerances);
    void (*setValue)(CheckTolerances *tolerances, qint64 value);
};

template <auto Member> constexpr Parameter parameterOf(QLatin1StringView name, Unit unit, qint64 least, qint64 most)
{
    using Value = std::remove_cvref_t<decltype(std::declval<CheckTolerances &>().*Member)>;
    return {name, unit, least, most,
        [](const CheckTolerances &tolerances) {
            if constexpr (std::is_same_v<Value, std::chrono::seconds>)
                return qint64((tolerances.*Member).count());
            else
                return qint64(tolerances.*Member);
        },
        [](CheckTolerances *tolerances, qint64 value) { tolerances->*Member = Value(value); }};
}

constexpr qint64 Day = 24 * 60 * 60;
constexpr qint64 Million = 1'000'000;

constexpr std::array Parameters{
    parameterOf<&CheckTolerances::block>("block"_L1, Unit::Seconds, 0, Day),
    parameterOf<&CheckTolerances::overlap>("overlap"_L1, Unit::Seconds, 0, Day),
    parameterOf<&CheckTolerances::conversation>("conversation"_L1, Unit::Seconds, 0, Day),
    parameterOf<&CheckTolerances::id>("id"_L1, Unit::Seconds, 0, Day),
    // A day as usual has 100 %.
    parameterOf<&CheckTolerances::lowVolume>("volume-low"_L1, Unit::Percent, 0, 100),
    parameterOf<&CheckTolerances::highVolume>("volume-high"_L1, Unit::Percent, 100, 10'000),
    parameterOf<&CheckTolerances::leastVolume>("volume-sessions"_L1, Unit::Sessions, 1, Million),
    parameterOf<&CheckTolerances::leastWeeks>("volume-weeks"_L1, Unit::Weeks, 2, 520),
    parameterOf<&CheckTolerances::misfitPercent>("misfit"_L1, Unit::Percent, 0, 100),
    parameterOf<&CheckTolerances::leastMisfits>("misfit-conversations"_L1, Unit::Conversations, 1, Million),
};

/// Behind a number of this unit.
QString signOf(Unit unit)
{
    switch (unit) {
    case Unit::Seconds:
        return u"s"_s;
    case Unit::Percent:
        return u"%"_s;
    case Unit::Sessions:
    case Unit::Weeks:
    case Unit::Conversations:
        return {};
    }
    Q_UNREACHABLE();
}

QString problemWithValue(const Parameter &parameter, const QString &value)
{
    const auto sentence = [&](const QString &form) {
        return form.arg(parameter.name, QString::number(parameter.least), QString::number(parameter.most), value);
    };
    switch (parameter.unit) {
    case Unit::Seconds:
        return sentence(Text::tr("%1 takes seconds, a whole number from %2 to %3, not “%4”."));
    case Unit::Percent:
        return sentence(Text::tr("%1 takes percent, a whole number from %2 to %3, not “%4”."));
    case Unit::Sessions:
        return sentence(Text::tr("%1 takes a number of sessions from %2 to %3, not “%4”."));
    case Unit::Weeks:
        return sentence(Text::tr("%1 takes a number of weeks from %2 to %3, not “%4”."));
    case Unit::Conversations:
        return sentence(Text::tr("%1 takes a number of conversations from %2 to %3, not “%4”."));
    }
    Q_UNREACHABLE();
}

/// Takes over one `NAME=VALUE`, whose name is put into `names`; a sentence if it cannot be.
QString take(const QString &text, CheckTolerances *tolerances, QStringList *names)
{
    const QString name = text.section(u'=', 0, 0).trimmed();
    if (name.isEmpty() || !text.contains(u'='))
        return Text::tr("“%1” is not understood; write NAME=VALUE, such as block=10.").arg(text);
    const auto known = std::ranges::find_if(Parameters,
        [&name](const Parameter &parameter) { return name.compare(parameter.name, Qt::CaseInsensitive) == 0; });
    if (known == Parameters.end())
        return Text::tr("%1 is not known; there are %2.").arg(name, toleranceNames().join(u", "_s));
    if (names->contains(known->name))
        return Text::tr("%1 is given twice; give it once.").arg(known->name);
    *names << known->name;
    const QString value = text.section(u'=', 1).trimmed();
    const QString sign = signOf(known->unit);
    const bool hasSign = !sign.isEmpty() && value.endsWith(sign);
    bool isNumber = false;
    const qint64 number = value.chopped(hasSign ? sign.size() : 0).trimmed().toLongLong(&isNumber);
    if (!isNumber || number < known->least || number > known->most)
        return problemWithValue(*known, value);
    known->setValue(tolerances, number);
    return {};
}

/// All that can be read; `*problem` is that of the first that cannot, empty if there is none.
CheckTolerances readable(const QString &text, QString *problem)
{
    CheckTolerances tolerances;
    QStringList names;
    problem->clear();
    const QStringList parts = text.split(u',');
    for (const QString &part : parts) {
        const QString sentence = take(part.trimmed(), &tolerances, &names);
        if (problem->isEmpty())
            *problem = sentence;
    }
    return tolerances;
}

QString textOf(const Parameter &parameter, const CheckTolerances &tolerances)
{
    return QString::number(parameter.value(tolerances)) + signOf(parameter.unit);
}

/// Those that are not as usual, each as `write` has it.
template <typename Write> QStringList unusual(const CheckTolerances &tolerances, Write write)
{
    QStringList texts;
    for (const Parameter &parameter : Parameters) {
        if (parameter.value(tolerances) != parameter.value(CheckTolerances()))
            texts << write(parameter);
    }
    return texts;
}

} // namespace

QStringList toleranceNames()
{
    QStringList names;
    names.reserve(static_cast<qsizetype>(Parameters.size()));
    for (const Parameter &parameter : Parameters)
        names << parameter.name;
    return names;
}

std::optional<CheckTolerances> tolerancesFromText(const QString &text, QString *problem)
{
    const CheckTolerances tolerances = readable(text, problem);
    return problem->isEmpty() ? std::optional(tolerances) : std::nullopt;
}

CheckTolerances readableTolerances(const QString &text)
{
    QString problem;
    return readable(text, &problem);
}

QString tolerancesText(const CheckTolerances &tolerances)
{
    const auto write = [&](const Parameter &parameter) {
        return QString(parameter.name) + u'=' + textOf(parameter, tolerances);
    };
    return unusual(tolerances, write).join(u',');
}

QString unusualTolerances(const CheckTolerances &tolerances)
{
    const auto write = [&](const Parameter &parameter) {
        return Text::tr("%1=%2 (usually %3)")
            .arg(parameter.name, textOf(parameter, tolerances), textOf(parameter, CheckTolerances()));
    };
    return unusual(tolerances, write).join(u", "_s);
}
