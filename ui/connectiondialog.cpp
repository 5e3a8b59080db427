// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connectiondialog.h"

#include "advancedpanel.h"
#include "formnames.h"
#include "keychainnotice.h"
#include "secretpanel.h"
#include "steplist.h"
#include "termsbutton.h"
#include "theme.h"
#include "wheelguard.h"

#include <QApplication>
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
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ConnectionDialog::ConnectionDialog(QWidget *parent)
    : QDialog(parent)
{
    // In the order of the Tab key.
    createFields();
    m_secret = new SecretPanel(this);
    createSettling();
    m_terms = new TermsButton(this);
    m_terms->setObjectName(u"terms"_s);
    m_keychain = new KeychainNotice(this);
    m_advanced = new AdvancedPanel(this);
    auto *content = new QWidget(this);
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setSpacing(12);
    contentLayout->addLayout(createForm());
    contentLayout->addWidget(m_keychain);
    contentLayout->addWidget(m_advanced);
    contentLayout->addStretch();
    // With everything unfolded the fields are taller than a small screen.
    m_scroll = new QScrollArea(this);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setWidget(content);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_scroll, 1);
    // Else what lies below the form looks as if it cut through a field.
    auto *line = new QFrame(this);
    line->setFrameStyle(int(QFrame::HLine) | int(QFrame::Plain));
    line->setForegroundRole(QPalette::Mid);
    layout->addWidget(line);
    layout->addWidget(createButtons());
    connectFields();
    new WheelGuard(content);
    setProfile({});
    m_name->setFocus();
    resize(620, 600);
}

void ConnectionDialog::setProfile(const Profile &profile)
{
    m_profile = profile;
    const bool isNew = profile.id.isEmpty();
    setWindowTitle(isNew ? tr("Add a connection") : tr("Edit the connection"));
    m_okButton->setText(isNew ? tr("Add") : tr("Save"));
    m_name->setText(profile.name);
    m_host->setEditText(profile.host);
    (profile.scope == Scope::Admin ? m_adminScope : m_botScope)->setChecked(true);
    m_botId->setText(profile.botId);
    m_settling->setValue(profile.settlingHours);
    m_terms->setOwner(profile.name);
    m_advanced->setProfile(profile);
    m_checked = false;
    onEdited();
}

void ConnectionDialog::setZoneFound(const ApiZone &zone)
{
    m_advanced->setZoneFound(zone);
}

void ConnectionDialog::setSecretKnown(bool known, const QString &original)
{
    m_secret->setSecretKnown(known, original);
}

void ConnectionDialog::setTerms(const BillingTerms &terms)
{
    m_terms->setTerms(terms);
}

BillingTerms ConnectionDialog::terms() const
{
    return m_terms->terms();
}

void ConnectionDialog::focusSecret()
{
    m_secret->focusSecret();
}

void ConnectionDialog::chooseToken()
{
    m_secret->chooseToken();
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
    profile.settlingHours = m_settling->value();
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
    setTesting(false);
    m_steps->setFinished(passed, remark);
}

void ConnectionDialog::setProblem(const QString &sentence)
{
    showProblem({sentence, nullptr});
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
    m_adminScope->setObjectName(u"adminScope"_s);
    m_botScope->setObjectName(u"botScope"_s);
    auto *scopes = new QButtonGroup(this);
    scopes->addButton(m_adminScope);
    scopes->addButton(m_botScope);
    m_adminScope->setChecked(true);
    m_botId = new QLineEdit(this);
    m_botId->setObjectName(u"botId"_s);
    m_botId->setPlaceholderText(u"st-…"_s);
    m_botIdLabel = new QLabel(tr("Bot I&D:"), this);
    m_botIdLabel->setBuddy(m_botId);
}

void ConnectionDialog::createSettling()
{
    m_settling = new QSpinBox(this);
    m_settling->setObjectName(u"settling"_s);
    m_settling->setRange(DefaultSettlingHours, Profile::MaxSettlingHours);
    m_settling->setGroupSeparatorShown(true);
    m_settling->setSuffix(tr(" h"));
    m_settling->setToolTip(tr("The longest session time-out of the bots plus 48 hours. Sessions that had ended for a "
                              "shorter time when the API was asked are marked: they may still change. The next fetch "
                              "asks for their days again."));
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
    form->addRow(tr("Kind of app:"), scopes);
    form->addRow(m_botIdLabel, m_botId);
    form->addRow(tr("Secret:"), m_secret);
    form->addRow(tr("Sessions sett&le after:"), m_settling);
    form->addRow(QString(), createSettlingHint());
    form->addRow(tr("&Units and prices:"), m_terms);
    nameFields(*form);
    return form;
}

QWidget *ConnectionDialog::createSettlingHint()
{
    auto *hint = new QLabel(
        tr("The longest session time-out of the bots plus 48 hours. Until then a session may still change."), this);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    return hint;
}

QWidget *ConnectionDialog::createButtons()
{
    m_steps = new StepList(this);
    m_steps->setObjectName(u"steps"_s);
    m_steps->hide();
    m_problem = new QLabel(this);
    m_problem->setObjectName(u"problem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_testButton = new QPushButton(tr("Test conne&ction"), this);
    m_testButton->setObjectName(u"test"_s);
    m_testButton->setAutoDefault(false);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_okButton = box->button(QDialogButtonBox::Ok);
    m_okButton->setObjectName(u"ok"_s);
    connect(box, &QDialogButtonBox::accepted, this, &ConnectionDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    setTabOrder(m_testButton, m_okButton);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_testButton);
    buttons->addStretch();
    buttons->addWidget(box);
    auto *foot = new QWidget(this);
    auto *layout = new QVBoxLayout(foot);
    // As far from the edge as the fields above.
    layout->setContentsMargins(11, 0, 11, 0);
    layout->setSpacing(10);
    layout->addWidget(m_steps);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    return foot;
}

void ConnectionDialog::connectFields()
{
    for (const QLineEdit *edit : {m_name, m_botId})
        connect(edit, &QLineEdit::textChanged, this, &ConnectionDialog::onEdited);
    connect(m_host, &QComboBox::editTextChanged, this, &ConnectionDialog::onEdited);
    connect(m_adminScope, &QRadioButton::toggled, this, &ConnectionDialog::onEdited);
    connect(m_settling, &QSpinBox::valueChanged, this, &ConnectionDialog::onEdited);
    connect(m_terms, &TermsButton::edited, this, &ConnectionDialog::onEdited);
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
    showProblem(m_checked ? findProblem() : Problem());
}

ConnectionDialog::Problem ConnectionDialog::findProblem() const
{
    Profile typed = profile();
    // What it will be called matters only to one that is kept.
    if (!m_needsName && typed.name.isEmpty())
        typed.name = typed.host;
    if (const QString sentence = problemWith(typed); !sentence.isEmpty()) {
        QString error;
        QWidget *field = m_advanced;
        if (typed.name.isEmpty())
            field = m_name;
        else if (!normalizedHost(typed.host, &error))
            field = m_host;
        else if (typed.scope == Scope::Bot && typed.botId.isEmpty())
            field = m_botId;
        return {sentence, field};
    }
    return {m_secret->problem(), m_secret->problemField()};
}

void ConnectionDialog::showProblem(const Problem &problem)
{
    m_problem->setText(problem.sentence);
    m_problem->setVisible(!problem.sentence.isEmpty());
    QWidget *field = problem.sentence.isEmpty() ? nullptr : problem.field;
    if (field == m_marked)
        return;
    for (QWidget *changed : {m_marked, field}) {
        if (changed)
            markInvalid(changed, changed == field);
    }
    m_marked = field;
}

bool ConnectionDialog::check(bool needsName)
{
    m_checked = true;
    m_needsName = needsName;
    const Problem problem = findProblem();
    showProblem(problem);
    if (problem.sentence.isEmpty())
        return true;
    if (problem.field == m_advanced)
        m_advanced->unfold();
    else
        problem.field->setFocus();
    showField(problem.field);
    return false;
}

/// Once the problem below the fields, and what was unfolded, have their room.
void ConnectionDialog::showField(QWidget *field)
{
    QMetaObject::invokeMethod(
        this,
        [this, field] {
            layout()->activate();
            m_scroll->widget()->layout()->activate();
            m_scroll->ensureWidgetVisible(field);
        },
        Qt::QueuedConnection);
}

void ConnectionDialog::accept()
{
    if (check(true))
        emit keepRequested();
}

void ConnectionDialog::requestTest()
{
    if (m_isTesting) {
        // Who clicks twice wants one test.
        if (!m_sinceTest.hasExpired(QApplication::doubleClickInterval()))
            return;
        setTesting(false);
        m_steps->setStopped();
        emit testStopRequested();
        return;
    }
    if (!check(false))
        return;
    setTesting(true);
    m_steps->reset();
    m_steps->show();
    emit testRequested(profile(), secret());
}

void ConnectionDialog::setTesting(bool testing)
{
    m_isTesting = testing;
    m_sinceTest.start();
    m_testButton->setText(testing ? tr("Sto&p the test") : tr("Test conne&ction"));
}
