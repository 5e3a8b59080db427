// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

#include <functional>

/// What the keychain library does not tell: whether the Secret Service of the desktop is there, locked, and what it
/// holds. Asks over D-Bus and never blocks; no secret passes through here. On systems with another keychain it is
/// always ready and holds nothing.
class SecretService : public QObject
{
    Q_OBJECT

public:
    enum class Presence : quint8 { Ready, Locked, NoBus, NoLibrary, NoService };
    /// D-Bus paths.
    struct Items
    {
        QStringList unlocked = {};
        QStringList locked = {};
        /// The service has answered.
        bool isKnown = true;

        bool isEmpty() const { return unlocked.isEmpty() && locked.isEmpty(); }
    };
    using Unlocked = std::function<void(bool isUnlocked)>;

    using QObject::QObject;
    /// Takes back a prompt that is still open.
    ~SecretService() override;

    /// Whether it is there, and whether new secrets can be kept. Starts the service if need be; no prompt.
    void look(const std::function<void(Presence)> &then);
    /// No prompt.
    void find(const QString &service, const QString &user, const std::function<void(const Items &)> &then);
    /// The collection that new secrets go to; after look(). The desktop may ask the user for a password.
    void unlockDefault(const Unlocked &then);
    void unlock(const QStringList &paths, const Unlocked &then);

private slots:
    void promptCompleted(bool dismissed);

private:
    void prompt(const QString &path, const Unlocked &then);

    QString m_default;
    QString m_prompt;
    Unlocked m_afterPrompt;
};
