// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diagnostics.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QSslSocket>
#include <QSysInfo>
#include <QTimeZone>

using namespace Qt::StringLiterals;

static QString stateName(KeychainState::Kind kind)
{
    switch (kind) {
    case KeychainState::Kind::Available:
        return u"available"_s;
    case KeychainState::Kind::Locked:
        return u"locked"_s;
    case KeychainState::Kind::Missing:
        return u"missing"_s;
    }
    Q_UNREACHABLE();
}

static QString rateName(int rate)
{
    return rate == Profile::UsualRate ? u"as the vendor allows"_s
        : rate == 0                   ? u"without a limit"_s
                                      : u"%1 a minute"_s.arg(rate);
}

QString diagnosticReport(
    const QList<Profile> &profiles, const KeychainState &keychain, const Completeness &completeness)
{
    // English on purpose: the reader is who mends the program.
    QStringList lines{
        u"Billscope %1"_s.arg(QCoreApplication::applicationVersion()),
        u"Qt %1 (built with %2)"_s.arg(QString::fromLatin1(qVersion()), QStringLiteral(QT_VERSION_STR)),
        u"System: %1, %2"_s.arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture()),
        u"Platform: %1"_s.arg(QGuiApplication::platformName()),
        u"TLS: %1"_s.arg(QSslSocket::sslLibraryVersionString()),
        u"Locale: %1, time zone: %2"_s.arg(QLocale().name(), QString::fromLatin1(QTimeZone::systemTimeZoneId())),
        u"Keychain: %1"_s.arg(stateName(keychain.kind)),
        u"Connections: %1"_s.arg(profiles.size()),
    };
    for (const Profile &profile : profiles) {
        lines << u"  scope %1, %2, API zone %3, page size %4, rate %5, proxy %6, extra authorities %7"_s
                     .arg(scopeName(profile.scope), algorithmName(profile.algorithm), profile.apiZone)
                     .arg(profile.pageSize)
                     .arg(rateName(profile.rate))
                     .arg(profile.proxyMode == ProxyMode::System    ? u"system"_s
                             : profile.proxyMode == ProxyMode::None ? u"none"_s
                                                                    : u"manual"_s,
                         profile.caFile.isEmpty() ? u"no"_s : u"yes"_s);
    }
    lines << u"Last source: verdict %1, %2 records, %3 rows, %4 repeats, %5 updated, %6 not readable"_s
                 .arg(verdictName(completeness.verdict))
                 .arg(completeness.tally.records)
                 .arg(completeness.tally.rows)
                 .arg(completeness.tally.repeats)
                 .arg(completeness.tally.updated)
                 .arg(completeness.tally.notReadable);
    return lines.join(u'\n') + u'\n';
}
