// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jwt.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

constexpr auto Base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qint64 LifeSeconds = 300;
constexpr int SignedParts = 3;
constexpr int EncryptedParts = 5;

std::optional<QJsonObject> decodedObject(const QByteArray &part)
{
    const auto decoded = QByteArray::fromBase64Encoding(part, Base64Url | QByteArray::AbortOnBase64DecodingErrors);
    const QJsonDocument document = decoded ? QJsonDocument::fromJson(*decoded) : QJsonDocument();
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

QDateTime utcTime(const QJsonValue &value)
{
    const qint64 seconds = value.isString() ? value.toString().toLongLong() : value.toInteger();
    return seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

} // namespace

QByteArray signedJwt(
    const QByteArray &header, const QByteArray &payload, const QByteArray &key, SigningAlgorithm algorithm)
{
    const auto hash = algorithm == SigningAlgorithm::HS256 ? QCryptographicHash::Sha256 : QCryptographicHash::Sha512;
    const QByteArray content = header.toBase64(Base64Url) + '.' + payload.toBase64(Base64Url);
    return content + '.' + QMessageAuthenticationCode::hash(content, key, hash).toBase64(Base64Url);
}

QByteArray mintJwt(const Secret &secret, SigningAlgorithm algorithm, const QDateTime &now)
{
    const QJsonObject header{{u"alg"_s, algorithmName(algorithm)}, {u"typ"_s, u"JWT"_s}};
    const qint64 issued = now.toSecsSinceEpoch();
    // The documented payload has appId, clients that send iss work as well: both are there.
    const QJsonObject payload{{u"appId"_s, secret.clientId}, {u"iss"_s, secret.clientId}, {u"sub"_s, u"billscope"_s},
        {u"aud"_s, u"https://idproxy.kore.ai/authorize"_s}, {u"iat"_s, issued}, {u"exp"_s, issued + LifeSeconds},
        {u"jti"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)}};
    return signedJwt(QJsonDocument(header).toJson(QJsonDocument::Compact),
        QJsonDocument(payload).toJson(QJsonDocument::Compact), secret.clientSecret.toUtf8(), algorithm);
}

std::optional<JwtClaims> readJwt(const QString &token)
{
    const QList<QByteArray> parts = token.trimmed().toUtf8().split('.');
    if (parts.size() != SignedParts && parts.size() != EncryptedParts)
        return std::nullopt;
    const std::optional<QJsonObject> header = decodedObject(parts.front());
    if (!header || !header->contains("alg"_L1))
        return std::nullopt;
    if (parts.size() == EncryptedParts)
        return JwtClaims{};
    const std::optional<QJsonObject> payload = decodedObject(parts.at(1));
    if (!payload)
        return std::nullopt;
    const QString appId = payload->value("appId"_L1).toString();
    return JwtClaims{.clientId = appId.isEmpty() ? payload->value("iss"_L1).toString() : appId,
        .expires = utcTime(payload->value("exp"_L1))};
}

QString clientIdOf(const Secret &secret)
{
    if (secret.token.isEmpty())
        return secret.clientId;
    return readJwt(secret.token).value_or(JwtClaims()).clientId;
}
