// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "optionreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

bool OptionReader::parse(const QStringList &arguments)
{
    if (!m_options.parse(arguments))
        fail(m_options.errorText());
    return m_error.isEmpty();
}

void OptionReader::fail(const QString &sentence)
{
    if (m_error.isEmpty())
        m_error = sentence;
}

void OptionReader::takeNumber(const QString &option, int least, int most, int *target, const QString &orElse)
{
    if (!isSet(option))
        return;
    bool ok = false;
    const int number = value(option).toInt(&ok);
    const QString expected = tr("a number from %1 to %2").arg(least).arg(most);
    if (!ok || number < least || number > most)
        fail(tr("--%1 %2 is not possible; give %3.")
                 .arg(option, value(option), orElse.isEmpty() ? expected : tr("%1 or %2").arg(expected, orElse)));
    *target = number;
}

SourceOptions OptionReader::source()
{
    SourceOptions source;
    source.profiles = values(u"profile"_s);
    source.file = value(u"file"_s);
    source.bots = values(u"bot"_s);
    readConnection(&source);
    if (const QString zone = value(u"api-zone"_s); isSet(u"api-zone"_s)) {
        if (zone != "auto"_L1 && !Zone::fromName(zone))
            fail(tr("--api-zone %1 is no time zone; give auto, UTC, UTC+05:30 or a name such as Asia/Kolkata.")
                     .arg(zone));
        source.apiZone = zone;
    }
    takeNumber(u"page-size"_s, 1, Profile::MaxPageSize, &source.pageSize);
    takeNumber(u"settling"_s, DefaultSettlingHours, Profile::MaxSettlingHours, &source.settlingHours);
    takeNumber(u"keep-months"_s, 0, Profile::MaxMonthsKept, &source.keepMonths);
    if (value(u"rate"_s) == "none"_L1)
        source.rate = 0;
    else
        takeNumber(u"rate"_s, 1, Profile::MaxRate, &source.rate, u"none"_s);
    source.isFresh = isSet(u"fresh"_s);
    source.isOffline = isSet(u"offline"_s);
    if (source.isFresh && source.isOffline)
        fail(tr("Give either --fresh or --offline."));
    return source;
}

void OptionReader::readConnection(SourceOptions *source)
{
    for (const QString &name : std::as_const(source->profiles)) {
        const auto isSame = [&name](const QString &other) { return other.compare(name, Qt::CaseInsensitive) == 0; };
        if (std::ranges::count_if(source->profiles, isSame) > 1)
            fail(tr("--profile %1 is named twice; its sessions count once.").arg(name));
    }
    if (source->profiles.size() > 1 && isSet(u"bot"_s))
        fail(tr("--bot goes with one --profile only."));
    if (int(isSet(u"profile"_s)) + int(isSet(u"host"_s)) + int(isSet(u"file"_s)) > 1)
        fail(tr("Give one source: --profile, --host or --file."));
    if (isSet(u"host"_s)) {
        QString problem;
        source->host = normalizedHost(value(u"host"_s), &problem).value_or(QString());
        if (source->host.isEmpty())
            fail(problem);
        if (!isSet(u"scope"_s))
            fail(tr("--host needs --scope admin or --scope bot."));
    }
    take(u"scope"_s, scopeFromName(value(u"scope"_s)), &source->scope, u"admin, bot"_s);
    take(u"algorithm"_s, algorithmFromName(value(u"algorithm"_s)), &source->algorithm, u"HS256, HS512"_s);
    if (!source->host.isEmpty() && source->scope == Scope::Bot && source->bots.isEmpty())
        fail(tr("--scope bot needs --bot with the bot's id (st-…)."));
}

QDate OptionReader::day(const QString &option)
{
    const QString text = value(option);
    const QDate date = QDate::fromString(text, u"yyyy-MM-dd"_s);
    if (isSet(option) && !date.isValid())
        fail(tr("--%1 %2 is no day; write it as 2026-10-03.").arg(option, text));
    return date;
}

PeriodOptions OptionReader::period()
{
    PeriodOptions period{.from = day(u"from"_s), .to = day(u"to"_s), .preset = {}};
    if (isSet(u"period"_s)) {
        period.preset = presetFromName(value(u"period"_s));
        if (!period.preset)
            fail(tr("--period %1 is not known; give last-month, this-month, last-7-days, last-30-days, last-90-days, "
                    "or --from and --to.")
                     .arg(value(u"period"_s)));
        if (isSet(u"from"_s) || isSet(u"to"_s))
            fail(tr("Give either --period, or --from and --to."));
    } else if (isSet(u"to"_s) && !isSet(u"from"_s)) {
        fail(tr("--to needs --from."));
    }
    if (period.from.isValid() && period.to.isValid() && period.to < period.from)
        fail(tr("--to %1 lies before --from %2.").arg(value(u"to"_s), value(u"from"_s)));
    return period;
}

std::optional<Zone> OptionReader::zone()
{
    if (!isSet(u"zone"_s))
        return std::nullopt;
    auto zone = Zone::fromName(value(u"zone"_s));
    if (!zone)
        fail(tr("--zone %1 is no time zone; give UTC or a name such as Europe/Berlin.").arg(value(u"zone"_s)));
    return zone;
}
