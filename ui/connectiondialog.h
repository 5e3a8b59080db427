// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "billingterms.h"
#include "connectionstep.h"
#include "profile.h"
#include "secret.h"
#include "zonedetector.h"

#include <QDialog>
#include <QElapsedTimer>

class AdvancedPanel;
class KeychainNotice;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QScrollArea;
class QSpinBox;
class SecretPanel;
class StepList;
class TermsButton;

/// Adds or edits a connection. It keeps nothing: who hears keepRequested() does, and then ends it with
/// done(Accepted), or says what is in the way.
class ConnectionDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConnectionDialog(QWidget *parent = nullptr);

    /// Fills the fields; what has no field (id, admin path) is kept for profile().
    void setProfile(const Profile &profile);
    /// Whether the keychain holds a secret of this profile, so that empty secret fields mean to keep it; or one of the
    /// connection `original`, so that they mean to take that.
    void setSecretKnown(bool known, const QString &original = {});
    /// What the sessions of this connection tell of the time zone of the API.
    void setZoneFound(const ApiZone &zone);
    void setKeychain(const KeychainState &keychain);
    /// Units, prices and names of invoices that are kept beside the connection.
    void setTerms(const BillingTerms &terms);
    BillingTerms terms() const;
    /// The keyboard goes to the secret: it was refused.
    void focusSecret();
    /// What the keychain holds is a finished token.
    void chooseToken();

    /// What the fields say, the host cleaned where it can be.
    Profile profile() const;
    /// What was typed; empty means unchanged, also of Client ID and Client Secret each.
    Secret secret() const;
    /// A test was asked for, and is neither over nor stopped.
    bool isTesting() const { return m_isTesting; }
    /// The secret must be kept in memory only.
    bool forThisRunOnly() const;

public slots:
    void setStep(const ConnectionStep &step);
    /// The test is over; `remark` is a sentence to add, or empty.
    void setTestFinished(bool passed, const QString &remark);
    /// Shows what went wrong outside of the fields (the keychain refused, …) until a field changes.
    void setProblem(const QString &sentence);
    /// Says what is missing, or asks to be kept; stays open both times.
    void accept() override;

signals:
    /// *OK* was pressed, and nothing is missing.
    void keepRequested();
    /// An empty secret, or half of one, means the one in the keychain.
    void testRequested(const Profile &profile, const Secret &secret);
    void testStopRequested();

private:
    void createFields();
    void createSettling();
    QFormLayout *createForm();
    QWidget *createSettlingHint();
    QWidget *createButtons();
    void connectFields();
    void onEdited();
    /// The first thing that is wrong with the fields, and the field.
    struct Problem
    {
        QString sentence;
        QWidget *field = nullptr;
    };
    Problem findProblem() const;
    void showProblem(const Problem &problem);
    /// Says what is wrong, from now on also while it is typed; false if something is.
    /// A connection that is only tested needs no name.
    bool check(bool needsName);
    void showField(QWidget *field);
    void requestTest();
    void setTesting(bool testing);

    Profile m_profile;
    bool m_isTesting = false;
    QElapsedTimer m_sinceTest;
    /// Nothing is found fault with before *Save* or *Test* was pressed.
    bool m_checked = false;
    bool m_needsName = true;
    QWidget *m_marked = nullptr;
    QScrollArea *m_scroll;
    QLineEdit *m_name;
    QComboBox *m_host;
    QRadioButton *m_adminScope;
    QRadioButton *m_botScope;
    QLabel *m_botIdLabel;
    QLineEdit *m_botId;
    SecretPanel *m_secret;
    QSpinBox *m_settling;
    TermsButton *m_terms = nullptr;
    KeychainNotice *m_keychain;
    AdvancedPanel *m_advanced;
    QPushButton *m_testButton;
    StepList *m_steps;
    QLabel *m_problem;
    QPushButton *m_okButton;
};
