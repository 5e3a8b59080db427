// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivedvalues.h"

#include "archive.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

using namespace Qt::StringLiterals;

namespace {

const auto FirstReceived = u"first-received"_s;
const auto Channels = u"channels"_s;
const auto Types = u"types"_s;

using Values = std::set<std::string, std::less<>>;

/// A server that sends more has no list of channels or types; each would be told as new.
constexpr qsizetype MostValues = 1000;

// {"channels":{"rtm":1,…},"types":{"Conversations":1,…}}
QJsonObject valuesIn(Archive &archive)
{
    return QJsonDocument::fromJson(archive.fact(FirstReceived).toUtf8()).object();
}

Values before(const QJsonObject &firstReceived, qint64 fetch)
{
    Values values;
    for (auto value = firstReceived.begin(); value != firstReceived.end(); ++value) {
        if (value.value().toInteger(fetch) < fetch)
            values.insert(value.key().toStdString());
    }
    return values;
}

/// An earlier fetch may end later than another: what both have received is its then, and not new in the other.
void add(const Values &received, qint64 fetch, QJsonObject *firstReceived)
{
    for (const std::string &text : received) {
        const QString value = QString::fromStdString(text);
        const qint64 first = firstReceived->value(value).toInteger(std::numeric_limits<qint64>::max());
        if (first > fetch && (firstReceived->contains(value) || firstReceived->size() < MostValues))
            firstReceived->insert(value, fetch);
    }
}

} // namespace

std::optional<SeenValues> valuesBefore(Archive &archive, qint64 fetch)
{
    const QJsonObject all = valuesIn(archive);
    const QJsonObject channels = all[Channels].toObject();
    const QJsonObject types = all[Types].toObject();
    SeenValues seen{.channels = before(channels, fetch), .types = before(types, fetch)};
    if (seen == SeenValues() || channels.size() >= MostValues || types.size() >= MostValues)
        return {};
    return seen;
}

bool keepValues(Archive &archive, const SeenValues &received, qint64 fetch)
{
    const QJsonObject before = valuesIn(archive);
    // What could not be read is not written over.
    if (!archive.problem().isEmpty())
        return false;
    QJsonObject channels = before[Channels].toObject();
    QJsonObject types = before[Types].toObject();
    add(received.channels, fetch, &channels);
    add(received.types, fetch, &types);
    const QJsonObject after{{Channels, channels}, {Types, types}};
    return after == before || received == SeenValues()
        || archive.setFact(FirstReceived, QString::fromUtf8(QJsonDocument(after).toJson(QJsonDocument::Compact)));
}
