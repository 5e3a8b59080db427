// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keychainnotice.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

KeychainNotice::KeychainNotice(QWidget *parent)
    : QFrame(parent)
    , m_sentence(new QLabel(this))
    , m_forThisRunOnly(new QCheckBox(tr("Keep the secret in memory, &for this run only"), this))
{
    setFrameShape(QFrame::StyledPanel);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_forThisRunOnly->setObjectName(u"forThisRunOnly"_s);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_sentence);
    layout->addWidget(m_forThisRunOnly);
    hide();
}

void KeychainNotice::setKeychain(const KeychainState &keychain)
{
    using Kind = KeychainState::Kind;
    // A new answer of the same kind must not undo the person's choice.
    if (keychain.kind != m_kind)
        m_forThisRunOnly->setChecked(keychain.kind == Kind::Missing);
    m_kind = keychain.kind;
    m_sentence->setText(keychain.sentence);
    setVisible(keychain.kind != Kind::Available);
}

bool KeychainNotice::forThisRunOnly() const
{
    return m_kind != KeychainState::Kind::Available && m_forThisRunOnly->isChecked();
}
