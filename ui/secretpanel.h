// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "secret.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QRadioButton;

/// The fields for Client ID and Client Secret, or for a finished token.
class SecretPanel : public QWidget
{
    Q_OBJECT

public:
    explicit SecretPanel(QWidget *parent = nullptr);

    /// Whether empty fields mean what the keychain holds: of this connection, or of `original`.
    void setSecretKnown(bool known, const QString &original = {});
    /// The way of a finished token is chosen instead of that of id and secret.
    void chooseToken();
    /// What was typed for the chosen way; empty fields of the other way are not read.
    Secret secret() const;
    /// What is missing, as a sentence; empty if nothing is.
    QString problem() const;
    /// The keyboard goes to the field of the secret itself.
    void focusSecret();
    /// The field that problem() is about.
    QWidget *problemField() const;

signals:
    void edited();

private:
    void createFields();
    QLineEdit *createHiddenEdit(QWidget *parent, const QString &showText);
    void updateKind();
    void updatePlaceholders();

    bool m_known = false;
    QString m_original;
    QRadioButton *m_idAndSecret;
    QRadioButton *m_finishedToken;
    QWidget *m_idFields;
    QWidget *m_tokenFields;
    QLabel *m_help;
    QLineEdit *m_clientId;
    QLineEdit *m_clientSecret;
    QLineEdit *m_token;
};
