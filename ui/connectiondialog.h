// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connectionstep.h"
#include "profile.h"
#include "secret.h"

#include <QDialog>
#include <QList>

/// Adds or edits a connection: where, what, and what proves who asks. Tests it by wish and shows the steps.
class ConnectionDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConnectionDialog(QWidget *parent = nullptr);

    /// Edits this profile. With `hasSecret` the fields of the secret may stay empty: then secret() is empty and the one
    /// in the keychain stays.
    void setProfile(const Profile &profile, bool hasSecret);
    /// Names that are taken by others.
    void setTakenNames(const QStringList &names);
    /// As typed; host normalised. Valid once the dialog is accepted.
    Profile profile() const;
    Secret secret() const;
    /// The secret must not go to the keychain.
    bool isForThisRunOnly() const;
    /// The first thing that is wrong, as a sentence; empty if nothing is.
    QString problem() const;

public slots:
    void setKeychainState(const KeychainState &state);
    /// One step of the test that testRequested() asked for.
    void setStep(const ConnectionStep &step);
    /// The test has ended; `remark` is said below the steps.
    void setTestFinished(bool passed, const QString &remark);

signals:
    /// Try this; an empty secret means the one in the keychain.
    void testRequested(const Profile &profile, const Secret &secret);
    void testAbortRequested();
};
