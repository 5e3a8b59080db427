// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profile.h"

#include "zone.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool isLoopbackV4(const QString &host)
{
    const QStringList parts = host.split(u'.');
    return parts.size() == 4 && parts.front() == u"127"
        && std::all_of(parts.begin(), parts.end(), [](const QString &part) {
               bool isNumber = false;
               const bool isByte = part.toUShort(&isNumber) <= 255;
               return isNumber && isByte;
           });
}

QString problemWithUrl(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return Profile::tr("This is not a host; enter it like https://bots.kore.ai.");
    if (url.scheme() != u"https" && url.scheme() != u"http")
        return Profile::tr("The host begins with “%1://”; enter it with https://.").arg(url.scheme());
    if ((!url.path().isEmpty() && url.path() != u"/") || url.hasQuery() || url.hasFragment())
        return Profile::tr("The host must not have a path; enter only https://%1.").arg(url.authority());
    if (url.scheme() == u"http" && !isLoopback(url.host()))
        return Profile::tr("Plain http would show the token to everybody on the way to %1; use https://.")
            .arg(url.host());
    return {};
}

QString problemWithProxy(const Profile &profile)
{
    if (profile.proxyMode != ProxyMode::Manual)
        return {};
    const QUrl url(profile.proxyUrl.trimmed(), QUrl::StrictMode);
    const bool known = url.scheme() == u"http" || url.scheme() == u"socks5";
    if (!known || !url.isValid() || url.host().isEmpty() || url.port() <= 0)
        return Profile::tr("The proxy cannot be read; enter it like http://proxy.example:8080 or "
                           "socks5://proxy.example:1080.");
    if (!url.password().isEmpty())
        return Profile::tr("The proxy must not have a password in it, it would be kept in plain text; remove it.");
    return {};
}

QString problemWithZones(const Profile &profile)
{
    const QString advice = Profile::tr("The time zone “%1” is not known; choose UTC or a name like Europe/Berlin.");
    if (!Zone::fromName(profile.reportZone))
        return advice.arg(profile.reportZone);
    if (profile.apiZone != u"auto" && !Zone::fromName(profile.apiZone))
        return advice.arg(profile.apiZone);
    return {};
}

} // namespace

bool isLoopback(const QString &host)
{
    return host == u"localhost" || host == u"::1" || isLoopbackV4(host);
}

std::optional<QString> normalizedHost(const QString &typed, QString *error)
{
    QString text = typed.trimmed();
    if (text.isEmpty()) {
        *error = Profile::tr("The host is missing; enter it like https://bots.kore.ai.");
        return std::nullopt;
    }
    // Checked in the text: QUrl does not tell an empty user name from none, and the sentence must not repeat a
    // password.
    if (text.contains(u'@')) {
        *error = Profile::tr("The host must not have a user name or password in it; enter only the host.");
        return std::nullopt;
    }
    if (!text.contains(u"://"))
        text.prepend(u"https://"_s);
    const QUrl url(text, QUrl::StrictMode);
    *error = problemWithUrl(url);
    if (!error->isEmpty())
        return std::nullopt;
    return url.scheme() + u"://"_s + url.authority();
}

QString problemWith(const Profile &profile)
{
    if (profile.name.trimmed().isEmpty())
        return Profile::tr("The connection has no name; enter one.");
    QString error;
    if (!normalizedHost(profile.host, &error))
        return error;
    if (profile.scope == Scope::Bot && profile.botId.trimmed().isEmpty())
        return Profile::tr("A Bot Builder app needs the id of its bot; enter it, it begins with “st-”.");
    if (profile.pageSize < 1 || profile.pageSize > Profile::MaxPageSize)
        return Profile::tr("The page size %1 is not between 1 and %2; 1000 is a good one.")
            .arg(profile.pageSize)
            .arg(Profile::MaxPageSize);
    if (profile.rate < Profile::UsualRate || profile.rate > Profile::MaxRate)
        return Profile::tr("%1 requests a minute are not possible; give a number from 1 to %2, or none.")
            .arg(profile.rate)
            .arg(Profile::MaxRate);
    if (profile.settlingHours < DefaultSettlingHours || profile.settlingHours > Profile::MaxSettlingHours)
        return Profile::tr("The settling time of %1 hours is not between %2 and %3; give the longest session time-out "
                           "of the bots plus 48 hours.")
            .arg(profile.settlingHours)
            .arg(DefaultSettlingHours)
            .arg(Profile::MaxSettlingHours);
    if (const QString problem = problemWithZones(profile); !problem.isEmpty())
        return problem;
    return problemWithProxy(profile);
}

QLatin1StringView scopeName(Scope scope)
{
    return scope == Scope::Admin ? "admin"_L1 : "bot"_L1;
}

std::optional<Scope> scopeFromName(QStringView name)
{
    for (const Scope scope : {Scope::Admin, Scope::Bot}) {
        if (scopeName(scope) == name)
            return scope;
    }
    return std::nullopt;
}

QLatin1StringView algorithmName(SigningAlgorithm algorithm)
{
    return algorithm == SigningAlgorithm::HS256 ? "HS256"_L1 : "HS512"_L1;
}

std::optional<SigningAlgorithm> algorithmFromName(QStringView name)
{
    for (const SigningAlgorithm algorithm : {SigningAlgorithm::HS256, SigningAlgorithm::HS512}) {
        if (name.compare(algorithmName(algorithm), Qt::CaseInsensitive) == 0)
            return algorithm;
    }
    return std::nullopt;
}
