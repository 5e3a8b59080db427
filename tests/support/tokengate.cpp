// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tokengate.h"

#include "koreapioptions.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 clockTolerance = 60;
constexpr qint64 hour = 3600;

KoreError refused(const QByteArray &message)
{
    return {401, 4002, message};
}

KoreError notVerified(const QByteArray &why)
{
    return {401, 401, "error verifying the jwt: " + why};
}

QJsonObject decoded(const QByteArray &part)
{
    const auto text = QByteArray::fromBase64Encoding(
        part, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return text ? QJsonDocument::fromJson(*text).object() : QJsonObject();
}

QByteArray encoded(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray signature(const QByteArray &text, const QByteArray &secret, const QString &algorithm)
{
    const auto hash = algorithm == "HS512"_L1 ? QCryptographicHash::Sha512 : QCryptographicHash::Sha256;
    return encoded(QMessageAuthenticationCode::hash(text, secret, hash));
}

bool isSigned(const QList<QByteArray> &parts, const QString &algorithm, const KoreApiOptions &options)
{
    if (!options.algorithm.isEmpty() && algorithm != QLatin1StringView(options.algorithm))
        return false;
    if (algorithm != "HS256"_L1 && algorithm != "HS512"_L1)
        return false;
    return parts[2] == signature(parts[0] + '.' + parts[1], options.clientSecret, algorithm);
}
} // namespace

std::optional<KoreError> TokenGate::check(const QByteArray &token, const KoreApiOptions &options, qint64 now)
{
    const KoreError invalid = refused("Invalid SDK credentials"_ba);
    if (token.isEmpty())
        return invalid;
    const QList<QByteArray> parts = token.split('.');
    const QJsonObject header = decoded(parts[0]);
    const QJsonObject claims = decoded(parts.value(1));
    if (parts.size() != 3 || header.isEmpty() || claims.isEmpty())
        return refused("Invalid JWT token"_ba);

    const QString clientId = claims.contains("appId"_L1) ? claims["appId"_L1].toString() : claims["iss"_L1].toString();
    if (clientId != QString::fromLatin1(options.clientId) || !isSigned(parts, header["alg"_L1].toString(), options))
        return invalid;
    const qint64 expires = claims["exp"_L1].toInteger(now + 1);
    if (expires <= now || claims["iat"_L1].toInteger(now) > now + clockTolerance)
        return invalid;

    if (options.enforceJti) {
        const QString id = claims["jti"_L1].toString();
        if (id.isEmpty() || !claims.contains("exp"_L1) || expires > now + hour)
            return notVerified(R"(if "jti" claim "exp" must be <= 1 hour(s))"_ba);
        if (m_usedIds.contains(id))
            return notVerified("possibly a replay"_ba);
        m_usedIds.insert(id);
    }
    if (!options.hasScope)
        return refused("Permission denied. Scope is incorrect!"_ba);
    return {};
}

QByteArray signedToken(const QJsonObject &claims, const QByteArray &secret, const QString &algorithm)
{
    const QJsonObject header{{u"alg"_s, algorithm}, {u"typ"_s, u"JWT"_s}};
    const QByteArray text = encoded(QJsonDocument(header).toJson()) + '.' + encoded(QJsonDocument(claims).toJson());
    return text + '.' + signature(text, secret, algorithm);
}
