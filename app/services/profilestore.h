// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "profile.h"

#include <QList>
#include <QObject>

#include <optional>

class QSettings;

/// The profiles in the settings; what proves who asks is not among them.
class ProfileStore : public QObject
{
    Q_OBJECT

public:
    /// The settings must outlive the store.
    explicit ProfileStore(QSettings &settings, QObject *parent = nullptr);

    /// By name.
    const QList<Profile> &profiles() const { return m_profiles; }
    /// By name, in any case.
    std::optional<Profile> find(const QString &name) const;
    std::optional<Profile> findById(const QString &id) const;

    /// What is wrong with the profile, or that its name is another one's, as a sentence; empty if it can be kept.
    QString problem(const Profile &profile) const;
    /// Keeps the profile under a new id and returns it so. Nothing if there is a problem() or the settings cannot be
    /// written; then `*error` is a sentence.
    std::optional<Profile> add(const Profile &profile, QString *error);
    /// Replaces the profile of the same id. False as with add(), or if there is none.
    bool replace(const Profile &profile, QString *error);
    /// Its secret is the caller's to remove. False if the settings cannot be written.
    bool remove(const QString &id, QString *error);
    /// Remembers which admin path worked.
    void setAdminPath(const QString &id, const QString &path);
    /// "Acme", or "Acme 2" if that is taken.
    QString freeName(const QString &wanted) const;

signals:
    void changed();

private:
    void load();
    bool save(const Profile &profile, QString *error);
    bool write(QString *error);

    QSettings &m_settings;
    QList<Profile> m_profiles;
};
