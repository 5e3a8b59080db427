// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QLibrary>

using namespace Qt::StringLiterals;

namespace {

using Paths = QList<QDBusObjectPath>;
using Attributes = QMap<QString, QString>;

constexpr int TimeoutMs = 10'000;
const auto NoPath = "/"_L1;

QDBusPendingCall call(
    const QString &path, QLatin1StringView interface, QLatin1StringView method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(
        u"org.freedesktop.secrets"_s, path, QString(interface), QString(method));
    message.setArguments(arguments);
    return QDBusConnection::sessionBus().asyncCall(message, TimeoutMs);
}

QDBusPendingCall callService(QLatin1StringView method, const QVariantList &arguments)
{
    return call(u"/org/freedesktop/secrets"_s, "org.freedesktop.Secret.Service"_L1, method, arguments);
}

/// Calls `then(reply)` when the reply is there, unless `context` is gone by then.
template <typename Reply, typename Then> void await(const QDBusPendingCall &pending, QObject *context, const Then &then)
{
    auto *watcher = new QDBusPendingCallWatcher(pending, context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, then] {
        watcher->deleteLater();
        then(Reply(*watcher));
    });
}

QStringList toStrings(const Paths &paths)
{
    QStringList strings;
    for (const QDBusObjectPath &path : paths)
        strings << path.path();
    return strings;
}

} // namespace

SecretService::~SecretService()
{
    if (!m_prompt.isEmpty())
        call(m_prompt, "org.freedesktop.Secret.Prompt"_L1, "Dismiss"_L1, {});
}

void SecretService::look(const std::function<void(Presence)> &then)
{
    if (!QDBusConnection::sessionBus().isConnected()) {
        then(Presence::NoBus);
        return;
    }
    // The keychain library loads it in the same way, without a dependency of its package.
    if (!QLibrary(u"secret-1"_s, 0).load()) {
        then(Presence::NoLibrary);
        return;
    }
    const auto takeLocked = [then](const QDBusPendingReply<QDBusVariant> &locked) {
        then(locked.isValid() && locked.value().variant().toBool() ? Presence::Locked : Presence::Ready);
    };
    const auto takeDefault = [this, then, takeLocked](const QDBusPendingReply<QDBusObjectPath> &path) {
        m_default = path.isValid() ? path.value().path() : QString();
        if (m_default.isEmpty())
            then(Presence::NoService);
        else if (m_default == NoPath) // none yet: it is made with the first secret
            then(Presence::Ready);
        else
            await<QDBusPendingReply<QDBusVariant>>(call(m_default, "org.freedesktop.DBus.Properties"_L1, "Get"_L1,
                                                       {u"org.freedesktop.Secret.Collection"_s, u"Locked"_s}),
                this, takeLocked);
    };
    await<QDBusPendingReply<QDBusObjectPath>>(callService("ReadAlias"_L1, {u"default"_s}), this, takeDefault);
}

void SecretService::find(const QString &service, const QString &user, const std::function<void(const Items &)> &then)
{
    // A call on a bus that is not there never finishes.
    if (!QDBusConnection::sessionBus().isConnected()) {
        then({.isKnown = false});
        return;
    }
    qDBusRegisterMetaType<Attributes>();
    const Attributes attributes{{u"server"_s, service}, {u"user"_s, user}};
    await<QDBusPendingReply<Paths, Paths>>(callService("SearchItems"_L1, {QVariant::fromValue(attributes)}), this,
        [then](const QDBusPendingReply<Paths, Paths> &found) {
            then(found.isValid() ? Items{toStrings(found.argumentAt<0>()), toStrings(found.argumentAt<1>())}
                                 : Items{.isKnown = false});
        });
}

void SecretService::unlockDefault(const Unlocked &then)
{
    unlock({m_default}, then);
}

void SecretService::unlock(const QStringList &paths, const Unlocked &then)
{
    Paths objects;
    for (const QString &path : paths)
        objects << QDBusObjectPath(path);
    await<QDBusPendingReply<Paths, QDBusObjectPath>>(callService("Unlock"_L1, {QVariant::fromValue(objects)}), this,
        [this, then](const QDBusPendingReply<Paths, QDBusObjectPath> &reply) {
            const QString path = reply.isValid() ? reply.argumentAt<1>().path() : QString();
            if (path.isEmpty() || path == NoPath)
                then(!path.isEmpty());
            else
                prompt(path, then);
        });
}

void SecretService::prompt(const QString &path, const Unlocked &then)
{
    const auto interface = "org.freedesktop.Secret.Prompt"_L1;
    m_prompt = path;
    m_afterPrompt = then;
    QDBusConnection::sessionBus().connect(
        QString(), path, QString(interface), u"Completed"_s, this, SLOT(promptCompleted(bool)));
    await<QDBusPendingReply<>>(
        call(path, interface, "Prompt"_L1, {QString()}), this, [this](const QDBusPendingReply<> &shown) {
            if (shown.isError())
                promptCompleted(true);
        });
}

void SecretService::promptCompleted(bool dismissed)
{
    const Unlocked then = std::exchange(m_afterPrompt, nullptr);
    m_prompt.clear();
    if (then)
        then(!dismissed);
}
