// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QStringList>

/// The services of a desktop that keep it awake or show messages, on the session bus of the test; which also stands in
/// for the system bus. Writes down what it is asked.
class FakeDesktop : public QDBusVirtualObject
{
    Q_OBJECT

public:
    FakeDesktop();
    ~FakeDesktop() override;

    /// There is a service of this name from now on; it answers, or refuses.
    bool offer(const QString &service, bool refuses = false);
    /// "Interface.Method(argument, …)", in order.
    const QStringList &calls() const { return m_calls; }
    /// Whether somebody holds the file descriptor that logind gave away.
    bool isLockHeld() const;

    QString introspect(const QString &path) const override;
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &connection) override;

private:
    QDBusMessage answerTo(const QDBusMessage &message);

    QDBusConnection m_connection;
    QStringList m_offered;
    QStringList m_refusing;
    QStringList m_calls;
    int m_lock = -1;
};
