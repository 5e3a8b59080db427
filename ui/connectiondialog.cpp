// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectiondialog.h"

#include "advancedpanel.h"
#include "keychainnotice.h"
#include "secretpanel.h"
#include "steplist.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ConnectionDialog::ConnectionDialog(QWidget *parent)
    : QDialog(parent)
    , m_secret(new SecretPanel(this))
    , m_keychain(new KeychainNotice(this))
    , m_advanced(new AdvancedPanel(this))
    , m_testButton(new QPushButton(tr("Test conne&ction"), this))
    , m_steps(new StepList(this))
    , m_problem(new QLabel(this))
{
    createFields();
    auto *content = new QWidget(this);
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setSpacing(12);
    contentLayout->addLayout(createForm());
    contentLayout->addWidget(m_keychain);
    contentLayout->addWidget(m_advanced);
    contentLayout->addWidget(createTestRow());
    contentLayout->addStretch();
    // With everything unfolded the fields are taller than a small screen.
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(createButtons());
    connectFields();
    setProfile({});
    resize(620, 640);
}

void ConnectionDialog::setProfile(const Profile &profile)
{
    m_profile = profile;
    setWindowTitle(profile.id.isEmpty() ? tr("Add a connection") : tr("Edit the connection"));
    m_name->setText(profile.name);
    m_host->setEditText(profile.host);
    (profile.scope == Scope::Admin ? m_adminScope : m_botScope)->setChecked(true);
    m_botId->setText(profile.botId);
    m_advanced->setProfile(profile);
    onEdited();
}

void ConnectionDialog::setSecretKnown(bool known)
{
    m_secret->setSecretKnown(known);
}

void ConnectionDialog::setKeychain(const KeychainState &keychain)
{
    m_keychain->setKeychain(keychain);
}

Profile ConnectionDialog::profile() const
{
    Profile profile = m_profile;
    QString error;
    profile.name = m_name->text().trimmed();
    profile.host = normalizedHost(m_host->currentText(), &error).value_or(m_host->currentText().trimmed());
    profile.scope = m_adminScope->isChecked() ? Scope::Admin : Scope::Bot;
    profile.botId = m_botId->text().trimmed();
    m_advanced->writeTo(&profile);
    // Which path worked was found out on another host.
    if (profile.host != m_profile.host)
        profile.adminPath.clear();
    return profile;
}

Secret ConnectionDialog::secret() const
{
    return m_secret->secret();
}

bool ConnectionDialog::forThisRunOnly() const
{
    return m_keychain->forThisRunOnly();
}

void ConnectionDialog::setStep(const ConnectionStep &step)
{
    m_steps->setStep(step);
}

void ConnectionDialog::setTestFinished(bool passed, const QString &remark)
{
    m_isTesting = false;
    m_steps->setFinished(passed, remark);
    validate();
}

void ConnectionDialog::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void ConnectionDialog::createFields()
{
    m_name = new QLineEdit(this);
    m_name->setObjectName(u"name"_s);
    m_name->setPlaceholderText(tr("for instance Acme production"));
    m_host = new QComboBox(this);
    m_host->setObjectName(u"host"_s);
    m_host->setEditable(true);
    m_host->setInsertPolicy(QComboBox::NoInsert);
    m_host->addItems({u"https://bots.kore.ai"_s, u"https://platform.kore.ai"_s, u"https://eu-platform.kore.ai"_s,
        u"https://jp-bots.kore.ai"_s});
    m_host->lineEdit()->setPlaceholderText(u"https://bots.kore.ai"_s);
    m_adminScope = new QRadioButton(tr("&Admin Console app (all bots)"), this);
    m_botScope = new QRadioButton(tr("&Bot Builder app (one bot)"), this);
    m_botScope->setObjectName(u"botScope"_s);
    auto *scopes = new QButtonGroup(this);
    scopes->addButton(m_adminScope);
    scopes->addButton(m_botScope);
    m_adminScope->setChecked(true);
    m_botId = new QLineEdit(this);
    m_botId->setObjectName(u"botId"_s);
    m_botId->setPlaceholderText(u"st-…"_s);
    m_botIdLabel = new QLabel(tr("Bot i&d:"), this);
    m_botIdLabel->setBuddy(m_botId);
}

QFormLayout *ConnectionDialog::createForm()
{
    auto *scopes = new QVBoxLayout;
    scopes->addWidget(m_adminScope);
    scopes->addWidget(m_botScope);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setVerticalSpacing(10);
    form->addRow(tr("&Name:"), m_name);
    form->addRow(tr("&Host:"), m_host);
    form->addRow(tr("Scope:"), scopes);
    form->addRow(m_botIdLabel, m_botId);
    form->addRow(tr("Secret:"), m_secret);
    return form;
}

QWidget *ConnectionDialog::createTestRow()
{
    m_testButton->setObjectName(u"test"_s);
    m_testButton->setAutoDefault(false);
    m_steps->setObjectName(u"steps"_s);
    m_steps->hide();
    auto *row = new QWidget(this);
    auto *layout = new QVBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_testButton, 0, Qt::AlignLeading);
    layout->addWidget(m_steps);
    return row;
}

QWidget *ConnectionDialog::createButtons()
{
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_okButton = box->button(QDialogButtonBox::Ok);
    m_okButton->setObjectName(u"ok"_s);
    connect(box, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *row = new QWidget(this);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_problem, 1);
    layout->addWidget(box, 0, Qt::AlignTrailing | Qt::AlignBottom);
    return row;
}

void ConnectionDialog::connectFields()
{
    for (const QLineEdit *edit : {m_name, m_botId})
        connect(edit, &QLineEdit::textChanged, this, &ConnectionDialog::onEdited);
    connect(m_host, &QComboBox::editTextChanged, this, &ConnectionDialog::onEdited);
    connect(m_adminScope, &QRadioButton::toggled, this, &ConnectionDialog::onEdited);
    connect(m_secret, &SecretPanel::edited, this, &ConnectionDialog::onEdited);
    connect(m_advanced, &AdvancedPanel::edited, this, &ConnectionDialog::onEdited);
    connect(m_testButton, &QPushButton::clicked, this, &ConnectionDialog::requestTest);
}

void ConnectionDialog::onEdited()
{
    m_botIdLabel->setVisible(m_botScope->isChecked());
    m_botId->setVisible(m_botScope->isChecked());
    // What the test found was about other fields.
    if (!m_isTesting)
        m_steps->hide();
    validate();
}

void ConnectionDialog::validate()
{
    QString problem = problemWith(profile());
    if (problem.isEmpty())
        problem = m_secret->problem();
    setProblem(problem);
    m_okButton->setEnabled(problem.isEmpty());
    m_testButton->setEnabled(problem.isEmpty() && !m_isTesting);
}

void ConnectionDialog::requestTest()
{
    m_isTesting = true;
    m_testButton->setEnabled(false);
    m_steps->reset();
    m_steps->show();
    emit testRequested(profile(), secret());
}
