// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretinput.h"

#include "jwt.h"

#include <QCoreApplication>
#include <QIODevice>

using namespace Qt::StringLiterals;

std::optional<Secret> secretFromEnvironment(const QProcessEnvironment &environment)
{
    const auto value = [&environment](QLatin1StringView name) { return environment.value(QString(name)).trimmed(); };
    const QString token = value("BILLSCOPE_TOKEN"_L1);
    const Secret secret = token.isEmpty()
        ? Secret{.clientId = value("BILLSCOPE_CLIENT_ID"_L1), .clientSecret = value("BILLSCOPE_CLIENT_SECRET"_L1)}
        : Secret{.token = token};
    return secret.isEmpty() ? std::nullopt : std::optional(secret);
}

std::optional<Secret> readSecret(QIODevice &input, QString *error)
{
    const auto line = [&input] { return QString::fromUtf8(input.readLine()).trimmed(); };
    const QString first = line();
    if (readJwt(first))
        return Secret{.token = first};
    const Secret secret{.clientId = first, .clientSecret = line()};
    if (!secret.isEmpty())
        return secret;
    *error = QCoreApplication::translate("Secret",
        "Standard input has neither two lines, Client ID and Client Secret, nor one line with a JWT; enter one of "
        "them.");
    return std::nullopt;
}
