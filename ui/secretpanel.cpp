// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretpanel.h"

#include "icontheme.h"

#include <QAction>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

SecretPanel::SecretPanel(QWidget *parent)
    : QWidget(parent)
    , m_idAndSecret(new QRadioButton(tr("Client ID and Client &Secret"), this))
    , m_finishedToken(new QRadioButton(tr("Finished &token (JWT)"), this))
    , m_idFields(new QWidget(this))
    , m_tokenFields(new QWidget(this))
    , m_help(new QLabel(this))
{
    m_idAndSecret->setChecked(true);
    m_idAndSecret->setObjectName(u"idAndSecret"_s);
    m_finishedToken->setObjectName(u"finishedToken"_s);
    createFields();
    m_help->setWordWrap(true);
    m_help->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_idAndSecret);
    layout->addWidget(m_finishedToken);
    layout->addWidget(m_idFields);
    layout->addWidget(m_tokenFields);
    layout->addWidget(m_help);

    connect(m_idAndSecret, &QRadioButton::toggled, this, &SecretPanel::updateKind);
    for (const QLineEdit *edit : {m_clientId, m_clientSecret, m_token})
        connect(edit, &QLineEdit::textChanged, this, &SecretPanel::edited);
    updatePlaceholders();
    updateKind();
}

void SecretPanel::chooseToken()
{
    // Who has begun to type knows what.
    if (secret().isEmpty())
        m_finishedToken->setChecked(true);
}

void SecretPanel::setSecretKnown(bool known, const QString &original)
{
    m_known = known;
    m_original = original;
    updatePlaceholders();
    emit edited();
}

Secret SecretPanel::secret() const
{
    if (m_finishedToken->isChecked())
        return {{}, {}, m_token->text().trimmed()};
    return {m_clientId->text().trimmed(), m_clientSecret->text().trimmed(), {}};
}

QString SecretPanel::problem() const
{
    const Secret typed = secret();
    // What is left empty stays as it is.
    if (m_known || !typed.isEmpty())
        return {};
    if (m_finishedToken->isChecked())
        return tr("The token is missing; paste it.");
    return typed.clientId.isEmpty() ? tr("The Client ID is missing; enter it.")
                                    : tr("The Client Secret is missing; enter it.");
}

void SecretPanel::focusSecret()
{
    (m_finishedToken->isChecked() ? m_token : m_clientSecret)->setFocus(Qt::OtherFocusReason);
}

QWidget *SecretPanel::problemField() const
{
    if (m_finishedToken->isChecked())
        return m_token;
    return m_clientId->text().trimmed().isEmpty() ? m_clientId : m_clientSecret;
}

void SecretPanel::createFields()
{
    m_clientId = new QLineEdit(m_idFields);
    m_clientId->setObjectName(u"clientId"_s);
    m_clientSecret = createHiddenEdit(m_idFields, tr("Show the Client Secret"));
    m_clientSecret->setObjectName(u"clientSecret"_s);
    auto *idForm = new QFormLayout(m_idFields);
    idForm->setContentsMargins({});
    idForm->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    idForm->addRow(tr("Client &ID:"), m_clientId);
    idForm->addRow(tr("Client Sec&ret:"), m_clientSecret);

    m_token = createHiddenEdit(m_tokenFields, tr("Show the token"));
    m_token->setObjectName(u"token"_s);
    auto *tokenForm = new QFormLayout(m_tokenFields);
    tokenForm->setContentsMargins({});
    tokenForm->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    tokenForm->addRow(tr("T&oken:"), m_token);
}

QLineEdit *SecretPanel::createHiddenEdit(QWidget *parent, const QString &showText)
{
    auto *edit = new QLineEdit(parent);
    edit->setEchoMode(QLineEdit::Password);
    edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    QAction *show = edit->addAction(symbolicIcon(u"eye"_s), QLineEdit::TrailingPosition);
    show->setText(showText);
    show->setToolTip(showText);
    show->setCheckable(true);
    connect(show, &QAction::toggled, edit,
        [edit](bool on) { edit->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password); });
    return edit;
}

void SecretPanel::updateKind()
{
    m_idFields->setVisible(m_idAndSecret->isChecked());
    m_tokenFields->setVisible(m_finishedToken->isChecked());
    m_help->setText(m_idAndSecret->isChecked()
            ? tr("You find both in the Admin Console under Security & Control › API Scopes, or for one bot "
                 "under its own API Scopes; the app needs the scope Billing Sessions.")
            : tr("One that another program has signed. It can be used until it ends, often for minutes only, and is "
                 "not renewed; its app needs the scope Billing Sessions."));
    emit edited();
}

void SecretPanel::updatePlaceholders()
{
    const QString keep = !m_known ? QString()
        : m_original.isEmpty()    ? tr("empty: keep the one in the keychain")
                                  : tr("empty: take that of %1").arg(m_original);
    m_clientId->setPlaceholderText(m_known ? keep : u"cs-…"_s);
    m_clientSecret->setPlaceholderText(keep);
    m_token->setPlaceholderText(m_known ? keep : u"eyJ…"_s);
}
