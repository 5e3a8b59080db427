// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archivednames.h"

#include "archive.h"
#include "plaintext.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

/// More is no list of names; a file from elsewhere may hold anything.
constexpr qsizetype LongestList = qsizetype{8} << 20;

// {"askedAt":"…Z","bots":{"st-…":{"name":"…","seenAt":"…Z"}}}
QJsonObject namesIn(Archive &archive)
{
    const QByteArray text = archive.fact(QString(BotNamesFact)).toUtf8();
    return text.size() > LongestList ? QJsonObject() : QJsonDocument::fromJson(text).object();
}

bool write(Archive &archive, const QJsonObject &all)
{
    return archive.setFact(QString(BotNamesFact), QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
}

} // namespace

ArchivedNames archivedNames(Archive &archive)
{
    const QJsonObject all = namesIn(archive);
    ArchivedNames known;
    known.askedAt = QDateTime::fromString(all["askedAt"_L1].toString(), Qt::ISODate);
    const QJsonObject bots = all["bots"_L1].toObject();
    for (auto bot = bots.begin(); bot != bots.end(); ++bot) {
        const QString name = plainText(bot.value()["name"_L1].toString());
        if (!name.isEmpty())
            known.names.emplace(bot.key().toStdString(), name.toStdString());
    }
    return known;
}

bool forgetWhenAsked(Archive &archive)
{
    QJsonObject all = namesIn(archive);
    all.remove(u"askedAt"_s);
    return write(archive, all);
}

bool keepNames(Archive &archive, const BotNames &names, const QDateTime &seenAt)
{
    const QString seen = seenAt.toUTC().toString(Qt::ISODate);
    QJsonObject all = namesIn(archive);
    QJsonObject bots = all["bots"_L1].toObject();
    for (const auto &[id, name] : names)
        bots.insert(
            QString::fromStdString(id), QJsonObject{{u"name"_s, QString::fromStdString(name)}, {u"seenAt"_s, seen}});
    all.insert(u"askedAt"_s, seen);
    all.insert(u"bots"_s, bots);
    return write(archive, all);
}
