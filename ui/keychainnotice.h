// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connectionstep.h"

#include <QFrame>

class QCheckBox;
class QLabel;

/// Says that the keychain is missing or locked and offers to keep the secret for this run only.
class KeychainNotice : public QFrame
{
    Q_OBJECT

public:
    explicit KeychainNotice(QWidget *parent = nullptr);

    /// Hidden while the keychain is available.
    void setKeychain(const KeychainState &keychain);
    bool forThisRunOnly() const;

private:
    KeychainState::Kind m_kind = KeychainState::Kind::Available;
    QLabel *m_sentence;
    QCheckBox *m_forThisRunOnly;
};
