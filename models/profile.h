// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>
#include <QString>

#include <optional>

/// Admin Console app (all bots) or Bot Builder app (one bot).
enum class Scope : quint8 { Admin, Bot };
enum class SigningAlgorithm : quint8 { HS256, HS512 };
enum class ProxyMode : quint8 { System, None, Manual };

/// Never shorter than this is the time for which a session can change after it ended.
inline constexpr int DefaultSettlingHours = 72;

/// A connection to one account: everything but the secret, which lives in the keychain only. A value.
struct Profile
{
    Q_DECLARE_TR_FUNCTIONS(Profile)

public:
    /// Never changes, even if the name does: the key of the secret in the keychain.
    QString id;
    QString name;
    /// Scheme and host with port ("https://bots.kore.ai"); no path, no user info.
    QString host;
    Scope scope = Scope::Admin;
    /// In bot scope.
    QString botId;
    SigningAlgorithm algorithm = SigningAlgorithm::HS256;
    /// Of the API's dates: "auto" or a zone name.
    QString apiZone = QStringLiteral("auto");
    /// Of reports: "UTC" or an IANA name.
    QString reportZone = QStringLiteral("UTC");
    static constexpr int MaxPageSize = 100000;
    int pageSize = 1000;
    /// Requests a minute at most; 0: no limit.
    static constexpr int UsualRate = -1;
    static constexpr int MaxRate = 100000;
    int rate = UsualRate;
    /// Hours for which a session can change after it ended: the longest session time-out of the bots plus 48 h.
    int settlingHours = DefaultSettlingHours;
    static constexpr int MaxSettlingHours = 9999;
    ProxyMode proxyMode = ProxyMode::System;
    /// Manual: "http://proxy.example:8080" or "socks5://…"; no password in it.
    QString proxyUrl;
    /// File with additional certification authorities in PEM; empty for none.
    QString caFile;
    /// Months for which raw pages of fetches are kept; 0: for ever.
    static constexpr int MaxMonthsKept = 120;
    int monthsKept = 13;
    /// The admin path that worked last ("/api/public/bots/…" or "/api/public/…"); empty before.
    QString adminPath;

    bool operator==(const Profile &) const = default;
};

/// Whether a host name or address is this computer: 127.0.0.0/8, ::1 or exactly localhost, in lower case.
bool isLoopback(const QString &host);
/// Cleans what a person types as host: adds https://, drops a trailing slash. On error nothing, and `*error` is a
/// sentence: no host, a path or user info, or plain http for anything but loopback.
std::optional<QString> normalizedHost(const QString &typed, QString *error);
/// The first thing that is wrong with a profile, as a sentence; empty if nothing is.
QString problemWith(const Profile &profile);
QLatin1StringView scopeName(Scope scope);
std::optional<Scope> scopeFromName(QStringView name);
QLatin1StringView algorithmName(SigningAlgorithm algorithm);
std::optional<SigningAlgorithm> algorithmFromName(QStringView name);
