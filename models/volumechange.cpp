// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "volumechange.h"

#include "cellbuffer.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <map>
#include <tuple>

using namespace Qt::StringLiterals;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(VolumeChange)
};

using Codes = std::array<quint32, 3>;
using Values = std::tuple<QString, QString, QString>;
constexpr std::array Fields{Field::BotId, Field::Channel, Field::BillingSessionType};

std::map<Codes, qint64> countsOf(const SessionsOfDays &sessions, const Zone &zone)
{
    const SessionStore &store = sessions.store;
    const qint64 from = zone.startOfDay(sessions.period.from);
    const qint64 to = zone.startOfDay(sessions.period.to.addDays(1));
    std::map<Codes, qint64> counts;
    Codes last{};
    qint64 *count = nullptr;
    for (quint32 row = 0; row < store.rowCount(); ++row) {
        const UtcSecond start = store.effectiveStart(row);
        if (store.isSuperseded(row) || (isTime(start) && (start < from || start >= to)))
            continue;
        const Codes codes{store.code(Fields[0], row), store.code(Fields[1], row), store.code(Fields[2], row)};
        if (!count || codes != last) {
            count = &counts[codes];
            last = codes;
        }
        ++*count;
    }
    return counts;
}

Values valuesOf(const SessionStore &store, const Codes &codes)
{
    const auto text = [&](size_t index) {
        const std::string_view bytes = store.pool(Fields[index]).at(codes[index]);
        return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    };
    return {text(0), text(1), text(2)};
}

QString shown(const QString &value)
{
    return value.isEmpty() ? u"(none)"_s : value;
}

QString signedNumber(qint64 number)
{
    return (number > 0 ? u"+"_s : QString()) + QLocale().toString(number);
}

} // namespace

std::vector<VolumeChange> compareVolumes(const SessionsOfDays &before, const SessionsOfDays &now, const Zone &zone)
{
    std::map<Values, std::pair<qint64, qint64>> both;
    for (const auto &[codes, count] : countsOf(before, zone))
        both[valuesOf(before.store, codes)].first += count;
    for (const auto &[codes, count] : countsOf(now, zone))
        both[valuesOf(now.store, codes)].second += count;
    std::vector<VolumeChange> volumes;
    volumes.reserve(both.size());
    for (const auto &[values, counts] : both)
        volumes.push_back({std::get<0>(values), std::get<1>(values), std::get<2>(values), counts.first, counts.second});
    return volumes;
}

bool areAsked(std::vector<AskedPart> parts, const Period &days, const Zone &zone)
{
    std::ranges::sort(parts, {}, [](const AskedPart &part) { return part.wanted.from; });
    QDateTime reached = QDateTime::fromSecsSinceEpoch(zone.startOfDay(days.from), Qt::UTC);
    for (const AskedPart &part : parts) {
        if (part.wanted.from <= reached)
            reached = std::max(reached, part.wanted.to);
    }
    return reached >= QDateTime::fromSecsSinceEpoch(zone.startOfDay(days.to.addDays(1)), Qt::UTC);
}

QByteArray volumesCsv(const std::vector<VolumeChange> &volumes)
{
    CellBuffer csv(',', false);
    csv.line({apiName(Field::BotId), apiName(Field::Channel), apiName(Field::BillingSessionType), u"then"_s, u"now"_s,
        u"difference"_s});
    for (const VolumeChange &volume : volumes)
        csv.line({shown(volume.bot), shown(volume.channel), shown(volume.type), QString::number(volume.before),
            QString::number(volume.now), QString::number(volume.difference())});
    return csv.bytes();
}

QString summaryOf(const std::vector<VolumeChange> &volumes, const Period &before, const Period &now)
{
    std::map<QString, std::pair<qint64, qint64>> byType;
    for (const VolumeChange &volume : volumes) {
        auto &[then, today] = byType[volume.type];
        then += volume.before;
        today += volume.now;
    }
    QStringList lines{Text::tr("%1 compared with %2:").arg(periodTitle(now), periodTitle(before))};
    for (const auto &[type, counts] : byType)
        lines << u"  "_s
                + Text::tr("%1: %2 then, %3 now, %4")
                      .arg(shown(type), QLocale().toString(counts.first), QLocale().toString(counts.second),
                          signedNumber(counts.second - counts.first));
    if (volumes.empty())
        lines << u"  "_s + Text::tr("no sessions in either");
    return lines.join(u'\n') + u'\n';
}
