// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "profile.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

/// What is asked for; each has a scope of its own that the app needs.
enum class ApiResource : quint8 { BillingSessions, UsageSummary, SessionHistory };

/// What went wrong with a request: a kind for the program, a sentence for a person. Holds no token, secret or query.
struct ApiError
{
    Q_DECLARE_TR_FUNCTIONS(ApiError)

public:
    /// What the program does next.
    enum class Kind : quint8 {
        None,
        /// Nothing was sent: something was entered wrongly.
        Usage,
        /// No usable secret, or the server does not accept the token.
        Credentials,
        /// The token is right, but the app lacks the scope.
        Scope,
        UnknownBot,
        /// Wait (retryAfter), then ask again.
        Throttled,
        /// The arguments are refused; perhaps the period is too long: ask for half of it.
        Refused,
        /// There is no such address; perhaps there is another one.
        NotFound,
        /// Sent to another address, where the token must not follow.
        Redirected,
        Server,
        /// The name was not found.
        UnknownHost,
        Network,
        Tls,
        Proxy,
        Timeout,
        /// An answer comes, but is not whole after the longest time.
        TooSlow,
        /// An answer is larger than what is accepted.
        TooLarge,
        Cancelled,
        /// An answer came, but not from the API, or not whole.
        Unreadable,
        /// A file of this computer cannot be read or written.
        File,
    };

    Kind kind = Kind::None;
    /// What happened to what, and what to do.
    QString sentence = {};
    /// 0 where there was no answer.
    int httpStatus = 0;
    /// Seconds to wait as the server wishes; -1 if it said nothing.
    int retryAfter = -1;
    /// What the server or the system said, for the curious and for logs; may be empty.
    QString detail = {};

    explicit operator bool() const { return kind != Kind::None; }
    bool operator==(const ApiError &) const = default;
};

/// What a sentence may name.
struct ApiErrorContext
{
    /// Host, with its port if that is not the usual one.
    QString host = {};
    Scope scope = Scope::Admin;
    ApiResource resource = ApiResource::BillingSessions;
    QString botId = {};
    bool tokenIsPasted = false;
    /// Seconds by which the clock of this computer is ahead of the server's.
    std::optional<qint64> clockSkew = {};
};

/// Whether the same request may succeed a little later.
bool isTemporary(ApiError::Kind kind);
/// The exit code of the command line.
int exitCode(ApiError::Kind kind);
/// "The clock of this computer is 12 minutes ahead …"; empty if it is right to two minutes.
QString describeClockSkew(std::optional<qint64> seconds);

/// Seconds; a clock that is off by less may be right.
inline constexpr qint64 ToleratedSkew = 120;
/// What came from outside, fit for a detail: one line, not long, without anything that looks like a token.
QString withoutSecrets(const QString &text);
