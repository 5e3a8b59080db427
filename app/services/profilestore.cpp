// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "profilestore.h"

#include <QDir>
#include <QSettings>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int SettingsVersion = 1;
const auto VersionKey = "version"_L1;
const auto ProfilesGroup = "profiles"_L1;

QLatin1StringView proxyModeName(ProxyMode mode)
{
    switch (mode) {
    case ProxyMode::System:
        return "system"_L1;
    case ProxyMode::None:
        return "none"_L1;
    case ProxyMode::Manual:
        return "manual"_L1;
    }
    Q_UNREACHABLE();
}

ProxyMode proxyModeFromName(QStringView name)
{
    for (const ProxyMode mode : {ProxyMode::None, ProxyMode::Manual}) {
        if (proxyModeName(mode) == name)
            return mode;
    }
    return ProxyMode::System;
}

/// From the group that the settings are in; what is missing or unknown is as in a new profile.
Profile readProfile(const QSettings &settings, const QString &id)
{
    const auto text = [&settings](QLatin1StringView key, const QString &otherwise = {}) {
        return settings.value(QString(key), otherwise).toString();
    };
    Profile profile;
    profile.id = id;
    profile.name = text("name"_L1);
    profile.host = text("host"_L1);
    profile.scope = scopeFromName(text("scope"_L1)).value_or(profile.scope);
    profile.botId = text("botId"_L1);
    profile.algorithm = algorithmFromName(text("algorithm"_L1)).value_or(profile.algorithm);
    profile.apiZone = text("apiZone"_L1, profile.apiZone);
    profile.reportZone = text("reportZone"_L1, profile.reportZone);
    profile.pageSize = settings.value(u"pageSize"_s, profile.pageSize).toInt();
    profile.rate = settings.value(u"rate"_s, profile.rate).toInt();
    profile.settlingHours = qBound(DefaultSettlingHours,
        settings.value(u"settlingHours"_s, profile.settlingHours).toInt(), Profile::MaxSettlingHours);
    profile.proxyMode = proxyModeFromName(text("proxy"_L1));
    profile.proxyUrl = text("proxyUrl"_L1);
    profile.caFile = text("caFile"_L1);
    profile.monthsKept = std::clamp(
        settings.value(u"monthsKept"_s, profile.monthsKept).toInt(), 0, Profile::MaxMonthsKept);
    profile.adminPath = text("adminPath"_L1);
    return profile;
}

void writeProfile(QSettings &settings, const Profile &profile)
{
    settings.setValue(u"name"_s, profile.name);
    settings.setValue(u"host"_s, profile.host);
    settings.setValue(u"scope"_s, QString(scopeName(profile.scope)));
    settings.setValue(u"botId"_s, profile.botId);
    settings.setValue(u"algorithm"_s, QString(algorithmName(profile.algorithm)));
    settings.setValue(u"apiZone"_s, profile.apiZone);
    settings.setValue(u"reportZone"_s, profile.reportZone);
    settings.setValue(u"pageSize"_s, profile.pageSize);
    settings.setValue(u"rate"_s, profile.rate);
    settings.setValue(u"settlingHours"_s, profile.settlingHours);
    settings.setValue(u"proxy"_s, QString(proxyModeName(profile.proxyMode)));
    settings.setValue(u"proxyUrl"_s, profile.proxyUrl);
    settings.setValue(u"caFile"_s, profile.caFile);
    settings.setValue(u"monthsKept"_s, profile.monthsKept);
    settings.setValue(u"adminPath"_s, profile.adminPath);
}

bool sameName(const QString &left, const QString &right)
{
    return left.trimmed().compare(right.trimmed(), Qt::CaseInsensitive) == 0;
}

} // namespace

ProfileStore::ProfileStore(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    load();
}

void ProfileStore::load()
{
    m_profiles.clear();
    m_settings.beginGroup(ProfilesGroup);
    const QStringList ids = m_settings.childGroups();
    for (const QString &id : ids) {
        m_settings.beginGroup(id);
        m_profiles << readProfile(m_settings, id);
        m_settings.endGroup();
    }
    m_settings.endGroup();
    std::sort(m_profiles.begin(), m_profiles.end(), [](const Profile &left, const Profile &right) {
        const int order = left.name.localeAwareCompare(right.name);
        return order == 0 ? left.id < right.id : order < 0;
    });
}

std::optional<Profile> ProfileStore::find(const QString &name) const
{
    for (const Profile &profile : m_profiles) {
        if (sameName(profile.name, name))
            return profile;
    }
    return std::nullopt;
}

std::optional<Profile> ProfileStore::findById(const QString &id) const
{
    for (const Profile &profile : m_profiles) {
        if (profile.id == id)
            return profile;
    }
    return std::nullopt;
}

std::optional<Profile> ProfileStore::add(const Profile &profile, QString *error)
{
    Profile added = profile;
    added.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    *error = problem(added);
    if (!error->isEmpty())
        return std::nullopt;
    if (save(added, error))
        return findById(added.id);
    m_settings.remove(ProfilesGroup + u'/' + added.id);
    load();
    return std::nullopt;
}

bool ProfileStore::replace(const Profile &profile, QString *error)
{
    *error = findById(profile.id) ? problem(profile)
                                  : tr("The connection “%1” is no longer there; add it.").arg(profile.name);
    if (!error->isEmpty())
        return false;
    const Profile former = *findById(profile.id);
    if (save(profile, error))
        return true;
    QString ignored;
    save(former, &ignored);
    return false;
}

bool ProfileStore::remove(const QString &id, QString *error)
{
    const auto former = findById(id);
    if (!former)
        return true;
    m_settings.remove(ProfilesGroup + u'/' + id);
    if (write(error))
        return true;
    QString ignored;
    save(*former, &ignored);
    return false;
}

void ProfileStore::setAdminPath(const QString &id, const QString &path)
{
    std::optional<Profile> profile = findById(id);
    if (!profile || profile->adminPath == path)
        return;
    profile->adminPath = path;
    // It is found out again where it cannot be kept.
    QString ignored;
    save(*profile, &ignored);
}

QString ProfileStore::freeName(const QString &wanted) const
{
    QString name = wanted.trimmed();
    for (int number = 2; find(name); ++number)
        name = u"%1 %2"_s.arg(wanted.trimmed()).arg(number);
    return name;
}

bool ProfileStore::save(const Profile &profile, QString *error)
{
    Profile saved = profile;
    QString ignored;
    saved.name = profile.name.trimmed();
    saved.host = normalizedHost(profile.host, &ignored).value_or(profile.host);
    m_settings.setValue(VersionKey, SettingsVersion);
    m_settings.beginGroup(ProfilesGroup);
    m_settings.beginGroup(saved.id);
    writeProfile(m_settings, saved);
    m_settings.endGroup();
    m_settings.endGroup();
    return write(error);
}

bool ProfileStore::write(QString *error)
{
    m_settings.sync();
    load();
    emit changed();
    if (m_settings.status() == QSettings::NoError)
        return true;
    // QSettings keeps to its first error, so that only the next start can do better.
    *error = tr(
        "The settings file %1 cannot be written; the connections in it are as they were. Make it and its folder "
        "writable, then start again.")
                 .arg(QDir::toNativeSeparators(m_settings.fileName()));
    return false;
}

QString ProfileStore::problem(const Profile &profile) const
{
    const std::optional<Profile> other = find(profile.name);
    if (other && other->id != profile.id)
        return tr("There is a connection with the name “%1” already; choose another name.").arg(profile.name.trimmed());
    return problemWith(profile);
}
