// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "identitykey.h"

#include "identities.h"

#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace {

/// No profile is called so: their ids are UUIDs.
const auto EntryName = "identities"_L1;

QByteArray newKey()
{
    std::array<quint32, IdentityCoder::KeyLength / sizeof(quint32)> numbers;
    QRandomGenerator::system()->fillRange(numbers.data(), static_cast<qsizetype>(numbers.size()));
    return {reinterpret_cast<const char *>(numbers.data()), IdentityCoder::KeyLength};
}

/// An entry of the keychain has the form of a pair.
Secret toSecret(const QByteArray &key)
{
    return {.clientId = QString(EntryName), .clientSecret = QString::fromLatin1(key.toHex())};
}

IdentityKey toKey(const CredentialResult &result)
{
    IdentityKey key;
    if (result)
        key.bytes = QByteArray::fromHex(result.secret.clientSecret.toLatin1());
    if (key.bytes.size() != IdentityCoder::KeyLength) {
        key.bytes.clear();
        key.problem = IdentityKey::tr("People cannot be coded without a key in the keychain. %1 Or leave them out.")
                          .arg(result.sentence);
    }
    return key;
}

} // namespace

void findIdentityKey(
    CredentialStore &keychain, QObject *context, const std::function<void(const IdentityKey &)> &receiver)
{
    const auto take = [&keychain, context, receiver](const CredentialResult &found) {
        if (found.kind != CredentialResult::Kind::NotFound) {
            receiver(toKey(found));
            return;
        }
        const Secret made = toSecret(newKey());
        QObject::connect(keychain.write(QString(EntryName), made), &CredentialJob::finished, context,
            [receiver, made](CredentialResult written) {
                written.secret = made;
                receiver(toKey(written));
            });
    };
    QObject::connect(keychain.read(QString(EntryName)), &CredentialJob::finished, context, take);
}
